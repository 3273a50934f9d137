const WIDTH = 820;
const LEFT = 350;
const RIGHT = 120;
const BAR = 15;
const GROUP = 100;
const TOP = 64;

const BARS = [
  { name: 'passed on: helped, then helps a third', colour: '#1f5f8b', of: ({ all }) => all.forward.count },
  { name: 'the other way round: helps, then is helped', colour: '#c2571a', of: ({ all }) => all.backward.count },
  { name: 'passed on, times shuffled per giver', colour: '#8f8f8f', of: ({ own }) => own.forward.mean },
  { name: 'passed on, times shuffled', colour: '#c9c9c9', of: ({ all }) => all.forward.mean },
];

/** Per delta, what was passed on beside the other way round and what shuffled times give. */
export function drawForward(title, { everyone, giver }) {
  const groups = everyone.within.map((all, i) => ({ all, own: giver.within[i] }));
  const most = Math.max(...groups.flatMap((group) => BARS.map(({ of }) => of(group) / group.all.forward.mean)));
  const height = TOP + groups.length * GROUP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="How often favours were passed on, against the other way round and shuffled times">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fffdf9"/>`,
    `<text x="20" y="26" font-size="16" font-weight="600" fill="#222">${escaped(title)}</text>`,
    `<text x="20" y="45" fill="#555">Each bar in multiples of what shuffled times give within that time, which is 1</text>`,
    ...groups.map((group, i) => drawGroup(group, TOP + i * GROUP, most)),
    '</svg>\n',
  ].join('\n');
}

function drawGroup(group, top, most) {
  const { delta, forward } = group.all;
  const lines = BARS.map(({ name, colour, of }, i) => {
    const value = of(group);
    const times = value / forward.mean;
    const y = top + i * (BAR + 4);
    const width = (((WIDTH - LEFT - RIGHT) * times) / most).toFixed(1);
    const label = `${Math.round(value).toLocaleString('en-US')} (${times.toFixed(2)})`;
    return [
      `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end" fill="#333">${name}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR}" fill="${colour}"/>`,
      `<text x="${(LEFT + Number(width) + 6).toFixed(1)}" y="${y + 12}" fill="#333">${label}</text>`,
    ].join('\n');
  });
  return [`<text x="20" y="${top + 12}" font-weight="600" fill="#222">within ${escaped(delta)}</text>`, ...lines].join('\n');
}

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
