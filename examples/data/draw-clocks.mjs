const WIDTH = 820;
const HEIGHT = 190;
const LEFT = 50;
const TOP = 46;
const COLOURS = { warmth: '#c2571a', depth: '#1f5f8b' };

/** One panel per tie: warmth and depth over time, on one scale for all panels. */
export function drawClocks(lines, moments) {
  const most = Math.max(...lines.flatMap(({ warmth, depth }) => [...warmth, ...depth].filter(isKnown)), 1);
  const panels = lines.map((line, i) => drawPanel(line, i * HEIGHT, { moments, most }));
  const height = lines.length * HEIGHT + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Warmth and depth over the years of ${lines.map(({ name }) => escaped(name)).join(' and ')}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffdf9"/>`,
    ...panels,
    '</svg>',
  ].join('\n');
}

function drawPanel({ name, warmth, depth }, offset, { moments, most }) {
  const bottom = offset + HEIGHT - 22;
  const x = (i) => LEFT + ((WIDTH - LEFT - 130) * i) / (moments.length - 1);
  const y = (value) => bottom - ((HEIGHT - TOP - 22) * value) / most;
  const point = (value, i) => (isKnown(value) ? [`${x(i).toFixed(1)} ${y(value).toFixed(1)}`] : []);
  const path = (values) => `M${values.flatMap(point).join('L')}`;
  const curve = (values, clock) => {
    const last = values.length - 1;
    return [
      `<path d="${path(values)}" fill="none" stroke="${COLOURS[clock]}" stroke-width="2"${clock === 'warmth' ? ' stroke-dasharray="5 3"' : ''}/>`,
      `<text x="${x(last) + 8}" y="${(y(values[last]) + 4).toFixed(1)}" fill="${COLOURS[clock]}">${clock} ${values[last].toFixed(1)}</text>`,
    ].join('\n');
  };
  return [
    `<text x="${LEFT}" y="${offset + 26}" font-size="16" font-weight="600" fill="#222">${escaped(name)}</text>`,
    `<line x1="${LEFT}" y1="${bottom}" x2="${x(moments.length - 1)}" y2="${bottom}" stroke="#999"/>`,
    ...yearMarks(moments, x, bottom),
    curve(warmth, 'warmth'),
    curve(depth, 'depth'),
  ].join('\n');
}

function yearMarks(moments, x, bottom) {
  const years = moments.map((ms) => new Date(ms).getUTCFullYear());
  return years.flatMap((year, i) =>
    i > 0 && year !== years[i - 1] && year % 2 === 0
      ? [`<text x="${x(i).toFixed(1)}" y="${bottom + 16}" fill="#666" font-size="11" text-anchor="middle">${year}</text>`]
      : [],
  );
}

/** Before the first contact nothing is known, which is not nothing. */
function isKnown(value) {
  return value !== undefined;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
