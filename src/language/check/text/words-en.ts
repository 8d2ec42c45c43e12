// English words that the rules on activities know: verbs of office work, and what stands for a verb.
import { list, phrases, wordSet } from './words.js';

/** Verbs in their plain form; `*` marks those that are things as often ("the order"). */
export const verbs: readonly string[] = list(`
  accept acknowledge acquire act add address* adjust administer advise agree allocate amend analyse analyze announce answer* appoint
  approve archive* arrange ask assemble assess assign assist attach attend audit* authorise authorize award* back* balance* bid* block*
  book* brief* bring budget* build buy calculate call* cancel carry catalogue* certify change* charge* check* choose claim* clarify
  classify clean clear close code* collate collect comment* communicate compare compile complete comply conclude conduct confirm consider
  consolidate consult contact* contract* convene convert coordinate copy* correct count create date* deal* decide declare decline define
  deliver deposit* describe design* determine develop diagnose direct disburse discuss dispatch display* dispose distribute divide do
  document* download* draft* draw edit eliminate email* enclose enter escort estimate* evaluate examine exchange* execute explain export*
  extract* fetch file* fill finalise finalize find fix follow format* forward fund* gather generate get give grade* grant* greet guide*
  hand hear help hire hold identify implement import* improve inform initial* initiate inspect install instruct interview* introduce
  investigate invite invoice* issue* judge* keep label* launch lead learn leave lend let link* list* load* locate lock log* look mail*
  maintain make manage map* mark* match* measure* mediate meet merge monitor move name* negotiate note* notify number* observe obtain offer*
  open operate order* organise organize pack* park* participate pass pay perform phone* pick place* plan* point post* prepare present print*
  process* procure produce* program* propose protect provide publish purchase* put qualify quote* raise reach read recalculate receive
  recommend reconcile record* recruit refer refuse register* reimburse reject release* remind remove renew repair* repeat replace reply*
  report* request* research* reserve resolve respond restore retrieve return* review* revise route* run sample* save scan* schedule*
  screen* seal* search* select sell send serve set settle share* ship* show sign* sort specify stamp* start* state* stop store* submit
  suggest summarise summarize supervise supply support* survey* take talk tally teach tell test* track* train* transfer* translate
  transport* treat try type* update* upload* use* vaccinate validate verify view* visit* vote* wait walk warn watch weigh welcome withdraw
  work write mention commission petition auction position* condition* supplement augment experiment segment* advance* finance* enhance
  witness* harness permit* license* form* escalate triage assure ensure supplement
`);

/** Verbs whose past is not formed with -ed. */
export const pasts: readonly (readonly [verb: string, past: string])[] = list(`
  bring:brought build:built buy:bought choose:chosen deal:dealt do:done draw:drawn find:found give:given hear:heard hold:held keep:kept
  lead:led leave:left lend:lent let:let make:made meet:met pay:paid put:put read:read run:run sell:sold send:sent set:set show:shown
  take:taken teach:taught tell:told withdraw:withdrawn write:written hand:handed get:got
`).map((pair) => pair.split(':') as [string, string]);

/** Verbs that double their last letter. */
export const doubling = wordSet('refer submit transfer plan stop map log program run set put get let label fit');

/** Nouns of doing and their verbs. */
export const nouns: ReadonlyMap<string, string> = new Map(
  list(`
    acceptance:accept acknowledgement:acknowledge acquisition:acquire addition:add adjustment:adjust agreement:agree allocation:allocate
    amendment:amend analysis:analyse announcement:announce appointment:appoint approval:approve arrangement:arrange
    assessment:assess assignment:assign attendance:attend authorisation:authorise authorization:authorize calculation:calculate
    cancellation:cancel certification:certify choice:choose clarification:clarify classification:classify collection:collect
    comparison:compare compilation:compile completion:complete confirmation:confirm consideration:consider consolidation:consolidate
    consultation:consult coordination:coordinate correction:correct creation:create decision:decide declaration:declare
    delivery:deliver determination:determine development:develop disbursement:disburse discussion:discuss dispatch:dispatch
    distribution:distribute evaluation:evaluate examination:examine execution:execute explanation:explain finalisation:finalise
    finalization:finalize generation:generate identification:identify implementation:implement improvement:improve
    inspection:inspect installation:install introduction:introduce investigation:investigate invitation:invite issuance:issue
    maintenance:maintain management:manage measurement:measure monitoring:monitor negotiation:negotiate notification:notify
    observation:observe payment:pay preparation:prepare presentation:present procurement:procure production:produce
    proposal:propose publication:publish receipt:receive recommendation:recommend reconciliation:reconcile recruitment:recruit
    registration:register reimbursement:reimburse rejection:reject removal:remove renewal:renew replacement:replace resolution:resolve
    restoration:restore retrieval:retrieve revision:revise selection:select settlement:settle signature:sign specification:specify
    submission:submit supervision:supervise translation:translate validation:validate verification:verify withdrawal:withdraw
    assistance:assist disposal:dispose estimation:estimate
  `).map((pair) => pair.split(':') as [string, string]),
);

/** Verbs that are nouns of doing too: "performs a check". */
export const both = wordSet(
  'check review test audit survey search update repair interview visit judge follow-up search scan',
);

/** Verbs that say nothing of their own before a noun of doing. "make" only before some. */
export const weak = wordSet('perform conduct do undertake carry make execute');
export const made = wordSet(
  'payment decision assessment calculation selection correction adjustment analysis comparison evaluation check',
);

/** Things that activities are not begun with. */
export const things = wordSet(`
  application letter site meeting minutes document documents data information applicant customer user system committee team
  office department certificate contractor supplier procedure everything nothing
`);

/** Words that end in -ing and are plain verbs. */
export const plainIng = wordSet('bring sing ring swing ping string fling spring sling');

export const articles = wordSet('the a an');
export const determiners = wordSet(
  'the a an it them him her its their this that these those all any each every both his',
);
/** Forms of "to be" before what is done. */
export const be = wordSet('is are was were be been gets get being');

/** Verbs of what a decision does, and of asking: after them "if" is no condition. */
export const checks = wordSet(`
  accept agree analyse analyze approve assess audit authorise authorize award certify check choose clarify classify compare confirm
  consider decide determine diagnose evaluate examine grade grant identify inspect investigate judge match measure monitor observe
  reconcile refuse reject release resolve review screen select settle sort survey test validate verify view vote weigh qualify recommend
`);
export const asks = wordSet('ask find see look tell know');

export const conditions = phrases(`
  if
  unless
  in case
  where necessary
  where needed
  where applicable
  where required
  where appropriate
  when necessary
  when needed
  when required
  as needed
  as required
  as necessary
  provided that
`);

export const vague = phrases(`
  etc
  and so on
  and so forth
  and the like
  asap
  as soon as possible
  as quickly as possible
  as appropriate
  as usual
  relevant parties
  the relevant party
  parties concerned
  the person concerned
  those concerned
  in a timely manner
  somehow
  and others
`);

export const joiners = wordSet('and then');
export const subordinators = wordSet(
  'to that which who for by how whether if when before after while so because what where until not',
);
export const links = wordSet('and or to for with by of from in on at that which who as into via under before after');
export const small = wordSet('the a an and or of to with for in on at from by');
export const stopped = wordSet('etc no nos inc ltd co dept approx vs mr mrs ms dr st e.g i.e');
export const capitals = wordSet('sop it hr id pdf erp iso vat po rfq rfp faq url usb tv uk us eu un api');
