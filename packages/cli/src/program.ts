import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ExitError } from './exit-error.js';
import { EXPORT_FORMATS, type ExportCommandOptions, exportCommand } from './export-command.js';
import { NAMES } from './html-page.js';
import { momentOf } from './moment.js';
import { type ReportCommandOptions, reportCommand } from './report-command.js';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Where a command writes, what time it is, and how a file is opened. */
export interface Terminal {
  out: Writable;
  err: Writable;
  now: () => number;
  /** Gives what kept it from that, as a sentence, if anything did. */
  open: (path: string) => Promise<string | undefined>;
}

/** As much of a stream as is written to. */
export interface Writable {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

const EXITS = `
Exit codes: 0 a report was made; 1 something unexpected went wrong; 2 the command or a path is
wrong; 3 nothing in the files could be read; 130 stopped with Ctrl-C.

Examples:
  tiewise report ~/Downloads/Complete_LinkedInDataExport.zip contacts.vcf
  tiewise report exports/ --me ana@example.org --as-of 2024-12-31 --json report.json
  tiewise report exports/ --html people.html --open`;

const EXPORT_EXAMPLES = `
Examples:
  tiewise export exports/ --out ties.gexf
  tiewise export exports/ --me ana@example.org --as-of 2024-12-31 --format csv --out ties.csv`;

/** Runs the command line `tiewise ...` and gives its exit code. */
export async function runTiewise(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await commandOf(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ExitError) {
      terminal.err.write(`${error.message}\n`);
      return error.code;
    }
    terminal.err.write(`tiewise: something unexpected went wrong: ${String(error)}\n`);
    return 1;
  }
}

function commandOf(terminal: Terminal): Command {
  const program = new Command('tiewise')
    .description(
      'Reads your exported contacts and messages, and reports on your ties. Nothing leaves this machine.',
    )
    .version(version, '-v, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    });

  program
    .command('report')
    .description('print a report on the ties in these exports')
    .argument(
      '<paths...>',
      'files, folders and zip archives: mail, address books, calendars, chats, LinkedIn, CSV and more',
    )
    .option('--me <id>', 'whose export it is: an e-mail address, profile page, phone number or name')
    .option(
      '--as-of <date>',
      'look from this date, as 2024-12-31, as if nothing had happened since',
      parseMoment,
    )
    .option('--limit <n>', 'entries in each part of the report', parseLimit, 5)
    .option('--json <file>', 'also write the report, with all of its numbers, as JSON')
    .option('--out <file>', 'also write the report as plain text')
    .option('--html <file>', 'also write a page that shows your people, to move through time and search')
    .option('--open', 'open the page in your browser')
    .addOption(new Option('--names <what>', 'what stands for people in the page').choices(NAMES))
    .option(
      '--kind <name=kind>',
      'read interactions of an unknown kind as one of ours, as lunch=meeting; may be given again',
      collectKinds,
    )
    .option('--decisions <file>', 'what you decided about who is one person and who is not, as JSON')
    .option('--region <country>', 'the country of phone numbers that do not say theirs, as GB')
    .addOption(zoneOption())
    .addOption(dateOrderOption())
    .addOption(columnOption())
    .option('--exclude <person>', 'suggest nothing about this person; may be given again', collect)
    .option(
      '--snooze <person=date>',
      'suggest nothing about this person before a date, as "Mara Ostrow=2027-03-01"; may be given again',
      collect,
    )
    .option(
      '--known-well <person>',
      'you know this person well, whatever the files show; may be given again',
      collect,
    )
    .option('--introduce <person>', 'who could introduce you to this person; may be given again', collect)
    .addHelpText('after', EXITS)
    .action((paths: string[], options: ReportCommandOptions) => reportCommand(paths, options, terminal));
  addExport(program, terminal);
  return program;
}

function addExport(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write the ties in these exports to a file, for graph programs and spreadsheets')
    .argument('<paths...>', 'files, folders and zip archives, as for a report')
    .requiredOption('--out <file>', 'where to write')
    .addOption(
      new Option('--format <format>', 'what to write; told from the name of the file otherwise').choices(
        EXPORT_FORMATS,
      ),
    )
    .option('--me <id>', 'whose export it is: an e-mail address, profile page, phone number or name')
    .option('--as-of <date>', 'look from this date, as 2024-12-31', parseMoment)
    .option('--kind <name=kind>', 'read interactions of an unknown kind as one of ours', collectKinds)
    .option('--decisions <file>', 'what you decided about who is one person and who is not, as JSON')
    .option('--region <country>', 'the country of phone numbers that do not say theirs, as GB')
    .addOption(zoneOption())
    .addOption(dateOrderOption())
    .addOption(columnOption())
    .addHelpText('after', EXPORT_EXAMPLES)
    .action((paths: string[], options: ExportCommandOptions) => exportCommand(paths, options, terminal));
}

function zoneOption(): Option {
  const what = 'the time zone of chats and calendars that do not say theirs, as Europe/Lisbon';
  return new Option('--zone <zone>', what).argParser((zone) => {
    if (isZone(zone)) return zone;
    throw new InvalidArgumentError('It must be a time zone such as Europe/Lisbon.');
  });
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function dateOrderOption(): Option {
  const what = 'how chats write dates where they leave it open: dmy reads 3/4 as the 3rd of April';
  return new Option('--date-order <order>', what).choices(['dmy', 'mdy', 'ymd']);
}

function columnOption(): Option {
  const what =
    'what a column of a table holds, as from=Owner, to=Contact or at="Logged on"; may be given again';
  return new Option('--column <field=header>', what).argParser(collectColumns);
}

const FIELDS = ['from', 'to', 'at', 'kind', 'about', 'weight', 'minutes', 'id'];

function collectColumns(text: string, columns: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  const [field, header] = [text.slice(0, Math.max(0, at)), text.slice(at + 1).trim()];
  if (header !== '' && FIELDS.includes(field)) return { ...columns, [field]: header };
  throw new InvalidArgumentError(`Write it as FIELD=HEADER, where FIELD is one of ${FIELDS.join(', ')}.`);
}

function collect(text: string, others: readonly string[] = []): string[] {
  return [...others, text];
}

function parseMoment(text: string): number {
  try {
    return momentOf(text);
  } catch {
    throw new InvalidArgumentError('It must be a date such as 2024-12-31.');
  }
}

function parseLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new InvalidArgumentError('It must be a whole number above zero.');
}

function collectKinds(text: string, kinds: Record<string, string> = {}): Record<string, string> {
  const [name, kind] = text.split('=');
  if (!name || !kind) throw new InvalidArgumentError('Write it as NAME=KIND, for instance lunch=meeting.');
  return { ...kinds, [name]: kind };
}
