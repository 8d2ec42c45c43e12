// What the settings say about a project as a whole: its root, its organisation file, defaults for drawings, roles.
import { expect, test } from 'vitest';
import { desk, tea } from './run.js';

const at = desk();

const organisation = 'actor clerk "Clerk"\nactor head "Head of office"\n';
const letter = `process letter "Answering a letter" {
  start read: clerk "Reads the letter"
    output "Letter"
  end head "Signs the answer"
}
`;

test('the organisation file is known in every file, and read once', async () => {
  at.write('office/letter.proc', letter);
  at.write('office/note.proc', letter.replaceAll('letter', 'note'));
  at.write('organisation.proc', organisation.replace('clerk', 'clerc'));
  expect((await at.alur(['check', 'office'])).err).not.toContain('organisation');
  at.write('alur.config.json', '{ "organization": "organisation.proc" }');
  const { code, err } = await at.alur(['check', 'office']);
  expect([code, err.match(/name\/unknown-actor/g)?.length]).toEqual([1, 2]);
  expect(err).toContain('Did you mean "clerc"?');
  at.write('organisation.proc', organisation);
  expect((await at.alur(['check', 'office'])).code).toBe(0);
  expect((await at.alur(['check', '.'])).code).toBe(0);
  expect((await at.alur(['check', 'office', '--fix'])).code).toBe(0);
});

test('an organisation file that is not there is a finding in the settings', async () => {
  at.write('letter.proc', letter);
  at.write('organisation.proc', organisation);
  at.write('alur.config.json', '{ "organization": "organization.proc" }');
  const { code, err } = await at.alur(['check', 'letter.proc']);
  expect(code).toBe(1);
  expect(err).toMatch(/^alur\.config\.json:1:19 error project\/missing-file\n/);
});

test('settings that name their root are found from a folder inside it', async () => {
  at.write('region/office/letter.proc', `import "../organisation.proc"\n${letter}`);
  at.write('region/organisation.proc', organisation);
  at.write('region/alur.config.json', '{ "root": ".", "profile": "draft" }');
  at.enter('region/office');
  const { code, err } = await at.alur(['check', 'letter.proc']);
  expect([code, err]).toEqual([0, 'Nothing to mend in 2 files.\n']);
  at.write('region/alur.config.json', '{ "profile": "draft" }');
  expect((await at.alur(['check', 'letter.proc'])).err).toContain('project/outside-root');
});

test('nothing outside the root is read', async () => {
  at.write('maps/letter.proc', `import "../organisation.proc"\n${letter}`);
  at.write('organisation.proc', organisation);
  at.write('alur.config.json', '{ "root": "maps" }');
  expect((await at.alur(['check', 'maps'])).err).toContain('project/outside-root');
  expect((await at.alur(['check', 'organisation.proc'])).code).toBe(2);
  for (const root of ['..', '/', '../..', 'a\\\\b', 'C:']) {
    at.write('alur.config.json', `{ "root": "${root}" }`);
    expect((await at.alur(['check', 'maps'])).err, root).toContain('config/wrong-value');
  }
});

test('defaults hold for drawings and messages; the command line wins', async () => {
  at.write('tea.proc', tea);
  at.write('alur.config.json', '{ "defaults": { "view": "table", "theme": "dark", "lang": "id", "keywords": "id" } }');
  const usual = await at.alur(['render', 'tea.proc']);
  const same = await at.alur(['render', 'tea.proc', '--view', 'table', '--theme', 'dark', '--config', 'none.json']);
  expect(same.code).toBe(2);
  at.write('plain.json', '{}');
  const asked = await at.alur(['render', 'tea.proc', '--view', 'table', '--theme', 'dark', '--config', 'plain.json']);
  expect(usual.out).toBe(asked.out);
  expect((await at.alur(['render', 'tea.proc', '--view', 'lanes'])).out).not.toBe(usual.out);
  expect((await at.alur(['check', 'tea.proc'])).err).toContain('Tidak ada yang perlu');
  expect((await at.alur(['check', 'tea.proc', '--lang', 'en'])).err).toContain('Nothing to mend');
  expect((await at.alur(['format', 'tea.proc'])).out).toContain('proses tea');
  expect((await at.alur(['format', 'tea.proc', '--keywords', 'en'])).out).toContain('process tea');
});

test('roles of the settings stand in place of those of the flow', async () => {
  at.write('letter.proc', `${organisation}unit archive "Archive"\n${letter}`);
  const table = async () =>
    (await at.alur(['render', 'letter.proc', '--process', 'letter', '--view', 'raci', '--to', 'csv'])).out;
  expect(await table()).toContain('1,Reads the letter,R,I\r\n');
  at.write('alur.config.json', '{ "raci": { "letter.read": { "head": "-", "clerk": "A/R", "archive": "I" } } }');
  expect(await table()).toContain('Clerk,Head of office,Archive\r\n1,Reads the letter,A/R,,I\r\n');
});
