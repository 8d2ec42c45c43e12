// What can be asked for: commands and options. Each command is loaded only when it is asked for, so that `check` starts light.
import { Command, Option } from 'commander';
import { columnNames } from '../../choices.js';
import {
  docxDrawingNames,
  identityNames,
  orientationNames,
  paperNames,
  themeNames,
  viewNames,
  visible,
} from '../../index.js';
import { type Exit, type Io, refuse } from './io.js';
import {
  architectureTables,
  columnChoices,
  commands,
  coverageTables,
  day,
  directions,
  docxDrawings,
  drawings,
  formats,
  identities,
  languages,
  layouts,
  measureTables,
  numberWithin,
  oneOf,
  orientations,
  papers,
  profiles,
  reports,
  tableForms,
  themes,
  unknownWord,
  views,
  wholeNumber,
} from './options.js';
import { version } from './package.js';

/** The program with its commands and options; `finish` takes the exit code of the command that was run. */
export function describe(io: Io, finish: (code: Exit) => void): Command {
  const program = base(new Command('alur'), io)
    .description('Process maps from text: checks .proc files and draws them.')
    .version(version(), '-V, --version', 'print the version')
    .usage('<command> [options]');
  describeCheck(program, io, finish);
  describeRender(program, io, finish);
  describeImport(program, io, finish);
  describeFormat(program, io, finish);
  describeMeasure(program, io, finish);
  describeCoverage(program, io, finish);
  describeExport(program, io, finish);
  describeWalk(program, io, finish);
  describeExplain(program, io, finish);
  for (const name of commands.later) describeLater(program, name);
  return program;
}

/** Settings that every command shares; a new command inherits them from the program. */
function base(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/[^\n]+/g, visible)),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError(false);
}

const lang = (what = "language of messages (default: the file's)"): Option =>
  new Option('--lang <en|id>', what).argParser(oneOf(languages));

const profile = (): Option =>
  new Option(
    '--profile <name>',
    'how strict to be: draft, standard, sop or map (default: that of the settings)',
  ).argParser(oneOf(profiles));
const config = (): Option => new Option('--config <file>', 'the settings (default: the nearest alur.config.json)');

function describeCheck(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('check')
    .description('say what is wrong in the files')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .addOption(new Option('--report <form>', reports.now.join(', ')).default('pretty').argParser(oneOf(reports)))
    .addOption(profile())
    .addOption(config())
    .addOption(new Option('--today <date>', 'day of the check, for reviews that are due').argParser(day))
    .option('--explain', 'show step by step how it comes to what is found')
    .option(
      '--fix',
      'mend what can be mended safely, and flows that cannot work, in the files; of standard input to standard output',
    )
    .addOption(new Option('--dry-run', 'with --fix: show the changes, write nothing'))
    .addOption(new Option('--max-warnings <n>', 'fail if there are more warnings').argParser(wholeNumber(0)))
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/check.js')).check(files, options, io)),
    );
}

function describeRender(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('render')
    .description('draw processes, or set them as a document')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .addOption(
      new Option('--view <view>', `${viewNames.join(', ')} (default: what suits the process)`).argParser(oneOf(views)),
    )
    .addOption(
      new Option('--to <format>', `${formats.now.join(', ')} (default: by the ending of -o; a folder: site)`).argParser(
        oneOf(formats),
      ),
    )
    .option('-o, --output <path>', 'file, folder (ending in /) or a name with {process}; - for standard output')
    .option('--process <name>', 'the process to draw, or a unit: all of its processes')
    .addOption(new Option('--theme <name>', themeNames.join(', ')).argParser(oneOf(themes)))
    .addOption(new Option('--direction <way>', 'lane maps: right or down').argParser(oneOf(directions)))
    .addOption(new Option('--layout <kind>', 'lane maps: compact or layered').argParser(oneOf(layouts)))
    .addOption(
      new Option(
        '--paper <name>',
        `SOPs, and lane maps in pages: ${paperNames.join(', ')} (SOPs: the file's, else a4)`,
      ).argParser(oneOf(papers)),
    )
    .addOption(
      new Option(
        '--orientation <way>',
        `of the paper: ${orientationNames.join(', ')} (SOPs: the file's, else landscape)`,
      ).argParser(oneOf(orientations)),
    )
    .addOption(
      new Option('--margin <mm>', 'on paper: width of the margins (default: 15)').argParser(
        numberWithin(0, 60, ' of millimetres'),
      ),
    )
    .addOption(
      new Option('--identity <place>', `SOPs: ${identityNames.join(', ')} (page)`).argParser(oneOf(identities)),
    )
    .addOption(
      new Option('--docx-drawing <kind>', `docx: ${docxDrawingNames.join(' shapes or one ')} for the flow`).argParser(
        oneOf(docxDrawings),
      ),
    )
    .addOption(
      new Option('--drawing <place>', 'md: beside (an SVG file that the text shows) or none').argParser(
        oneOf(drawings),
      ),
    )
    .option('--column-numbers', "SOPs: number the table's columns")
    .option('--things', 'lane maps: write inputs and outputs at the activities')
    .option('--flows', 'landscapes: draw what passes between the processes')
    .option('--no-captions', 'SOPs and tables: leave out the words at the symbols')
    .option('--logo <file>', "SOPs: PNG or SVG at the head of the identity (default: the file's own)")
    .addOption(new Option('--page <n>', 'svg, png, layout: only this page').argParser(wholeNumber(1)))
    .addOption(
      new Option('--scale <n>', 'png: pixels per unit of 1/96 inch (default: 2)').argParser(numberWithin(0.1, 16, '')),
    )
    .addOption(profile())
    .addOption(config())
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/render.js')).render(files, options, io)),
    );
}

function describeImport(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('import')
    .description('write what an office already has as .proc')
    .argument('<FILE>', 'BPMN 2.0, or XLSX or CSV with a table of steps; - for standard input')
    .option('-o, --output <path>', 'the new file (default: standard output)')
    .addOption(
      new Option(
        '--keywords <en|id>',
        "write the keywords in this language (default: the file's, else id; BPMN: en)",
      ).argParser(oneOf(languages)),
    )
    .option('--sheet <name>', 'XLSX: the sheet to read (default: every flowchart table)')
    .addOption(
      new Option('--columns <list>', 'headings that are unusual: activity=Uraian,needs=Input').argParser(
        columnChoices(columnNames),
      ),
    )
    .addOption(lang('language of messages (default: that of the keywords)'))
    .action(async (file: string, options) =>
      finish(await (await import('./commands/import.js')).importCommand(file, options, io)),
    );
}

function describeFormat(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('format')
    .description('give files the one layout')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .addOption(new Option('--check', 'only say which files would change').conflicts('write'))
    .option('--write', 'change the files')
    .addOption(new Option('--keywords <en|id>', 'write the keywords in this language').argParser(oneOf(languages)))
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/format.js')).format(files, options, io)),
    );
}

const tableTo = (standard: string): Option =>
  new Option(
    '--to <format>',
    `${tableForms.now.join(', ')} (default: by the ending of -o, else ${standard})`,
  ).argParser(oneOf(tableForms));

function describeMeasure(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('measure')
    .description('say how long processes take, how much of it is waiting, who does how much')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .option('--process <name>', 'the process to measure, or a unit: all of its processes')
    .addOption(new Option('--table <name>', measureTables.now.join(', ')).argParser(oneOf(measureTables)))
    .addOption(tableTo('table'))
    .option('-o, --output <path>', 'file, or folder (ending in /) or name with {table} for several tables')
    .addOption(new Option('--theme <name>', `pictures: ${themeNames.join(', ')} (plain)`).argParser(oneOf(themes)))
    .addOption(config())
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/measure.js')).measureFiles(files, options, io)),
    );
}

function describeCoverage(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('coverage')
    .description('say which maps and SOPs each unit has, and what is missing')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .addOption(new Option('--table <name>', coverageTables.now.join(', ')).argParser(oneOf(coverageTables)))
    .addOption(tableTo('table'))
    .option('-o, --output <path>', 'file, or folder (ending in /) or name with {table} for several tables')
    .addOption(new Option('--today <date>', 'day of the count, for reviews within 12 months').argParser(day))
    .addOption(new Option('--theme <name>', `pictures: ${themeNames.join(', ')} (plain)`).argParser(oneOf(themes)))
    .addOption(config())
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/coverage.js')).coverFiles(files, options, io)),
    );
}

function describeExport(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('export')
    .description('write the tables of the e-government architecture')
    .argument('<FILE...>', 'files, folders or patterns; - for standard input')
    .addOption(
      new Option('--table <name>', `${architectureTables.now.join(', ')} (default: all of them)`).argParser(
        oneOf(architectureTables),
      ),
    )
    .addOption(tableTo('csv'))
    .option('-o, --output <path>', 'file, or folder (ending in /) or name with {table} for several tables')
    .addOption(
      new Option(
        '--first-level <n>',
        "level of the reference that level 0 stands for (default: 3, an agency's function)",
      ).argParser(wholeNumber(3)),
    )
    .addOption(new Option('--year <year>', 'year that the forms are for').argParser(wholeNumber(1)))
    .addOption(config())
    .addOption(lang())
    .action(async (files: string[], options) =>
      finish(await (await import('./commands/export.js')).exportFiles(files, options, io)),
    );
}

function describeWalk(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('walk')
    .description('play a case, question by question')
    .argument('<FILE>', 'the file; answers are read from standard input')
    .option('--process <name>', 'the process to walk through')
    .option('--answers <list>', 'answers instead of standard input: numbers or words, with commas between')
    .addOption(lang("language of the walk (default: the file's)"))
    .action(async (file: string, options) =>
      finish(await (await import('./commands/walk.js')).walk(file, options, io)),
    );
}

function describeExplain(program: Command, io: Io, finish: (code: Exit) => void): void {
  program
    .command('explain')
    .description('explain a message: what it means, wrong and right, how to mend it')
    .argument('<CODE>', 'the code of the message, such as flow/unreachable-step')
    .addOption(lang('language of the page (default: en)'))
    .action(async (code: string, options) =>
      finish(await (await import('./commands/explain.js')).explain(code, options, io)),
    );
}

/** A command that is still to come: whoever tries it learns what there is. */
function describeLater(program: Command, name: string): void {
  program
    .command(name, { hidden: true })
    .argument('[anything...]')
    .allowUnknownOption()
    .action(() => refuse(unknownWord(name, commands)));
}
