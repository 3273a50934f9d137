import { cpus, loadavg, totalmem } from 'node:os';

/** What the figures were measured on, and how busy it was when it began. */
export function machineLine() {
  const cores = cpus();
  const load = loadavg().map((average) => average.toFixed(1));
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory} GiB, load ${load.join(' ')}, node ${process.version} ${process.platform} ${process.arch}`;
}

const HEADINGS = [
  'rows',
  'engine',
  'M rows / CPU s',
  'CPU s (from - to)',
  'wall s',
  'CPU against ours',
  'MB before',
  'MB peak',
  'ties',
  'runs',
];

/** A Markdown table: medians, and for CPU seconds the range; `lines` of one size begin with ours. */
export function tableOf(lines) {
  const cells = lines.map((line) => cellsOf(line, lines));
  const widths = HEADINGS.map((heading, i) => Math.max(heading.length, ...cells.map((row) => row[i].length)));
  const text = (row) =>
    `| ${row.map((cell, i) => (i === 1 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 1 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [text(HEADINGS), rule, ...cells.map(text)].join('\n');
}

function cellsOf({ rows, title, runs, wrong }, lines) {
  const ours = lines.find((line) => line.rows === rows);
  const cpu = medianOf(runs, 'cpu');
  const all = runs.map((run) => run.cpu);
  const range = runs.length > 1 ? ` (${digits(Math.min(...all))} - ${digits(Math.max(...all))})` : '';
  return [
    rows.toExponential().replace('+', ''),
    wrong.length > 0 ? `${title} - WRONG` : title,
    digits(rows / cpu / 1e6),
    `${digits(cpu)}${range}`,
    digits(medianOf(runs, 'wall')),
    digits(cpu / medianOf(ours.runs, 'cpu')),
    megabytes(medianOf(runs, 'start')),
    megabytes(medianOf(runs, 'peak')),
    String(runs[0].ties),
    String(runs.length),
  ];
}

function medianOf(runs, name) {
  const sorted = runs.map((run) => run[name]).sort((x, y) => x - y);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function digits(number) {
  return number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);
}

/** 0 where a program could not ask the system. */
function megabytes(number) {
  return number > 0 ? number.toFixed(0) : '?';
}
