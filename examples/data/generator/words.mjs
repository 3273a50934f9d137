import { isoDay, months, weekdays } from './dates.mjs';

/** What a `{slot}` in a text may become. One thread keeps the same word from its first line to its last. */
const words = {
  place: [
    'the Lamplighter',
    'Café Perro',
    'the boathouse',
    'the corner bakery',
    'the market hall',
    'the station café',
    'Oriel Gardens',
    'the canal steps',
    'the little Georgian place',
    'the Copper Kettle',
  ],
  dish: [
    'lentil soup',
    'plum cake',
    'fish stew',
    'sourdough',
    'dumplings',
    'lemon tart',
    'aubergines',
    'pancakes',
    'ratatouille',
    'apple crumble',
    'flatbread',
  ],
  book: [
    'The Salt Ledger',
    'Nine Small Bridges',
    'A Year of Low Water',
    'The Cartographer’s Aunt',
    'Letters from Platform Four',
    'How Rivers Forget',
    'The Patient Orchard',
    'Weather for Beginners',
  ],
  hobby: [
    'choir',
    'pottery',
    'rowing',
    'fencing',
    'the allotment',
    'life drawing',
    'the swimming club',
    'Portuguese',
  ],
  thing: [
    'bike',
    'umbrella',
    'blue scarf',
    'tent',
    'drill',
    'ladder',
    'camping stove',
    'cool box',
    'sewing machine',
  ],
  plant: [
    'tomatoes',
    'runner beans',
    'fig tree',
    'sweet peas',
    'quince',
    'courgettes',
    'old rose',
    'lemon tree',
  ],
  walk: [
    'the ridge path',
    'the estuary',
    'the old railway line',
    'the reservoir loop',
    'the coast path',
    'the woods behind the mill',
  ],
  city: ['Lisbon', 'Ghent', 'Bergen', 'Kraków', 'Bristol', 'Turin', 'Malmö', 'Porto', 'Leeds', 'Nantes'],
  child: ['Otis', 'Mina', 'Juno', 'Theo', 'Ada', 'Remi', 'Billie'],
  report: [
    'the flood report',
    'the gauge summary',
    'the quarterly review',
    'the tender',
    'the user guide',
    'the sensor note',
    'the site plan',
    'the annual figures',
  ],
  data: [
    'the tide tables',
    'the rainfall series',
    'the 2014 gauges',
    'the dredging logs',
    'the sediment samples',
    'the pump readings',
    'the survey points',
    'the wave buoys',
  ],
  part: [
    'the import step',
    'section three',
    'the map layer',
    'the nightly job',
    'the login page',
    'the second figure',
    'the alert rules',
    'the summary table',
  ],
  client: ['Ansby', 'the harbour board', 'the city', 'the water company', 'the county', 'the insurers'],
  paper: [
    'the drift paper',
    'the surge paper',
    'the methods note',
    'the review article',
    'the saltmarsh paper',
    'the calibration note',
  ],
  course: [
    'hydrology',
    'statistics',
    'fluid dynamics',
    'field methods',
    'numerical methods',
    'map projections',
  ],
  talk: [
    'forecast skill',
    'cheap sensors',
    'open gauges',
    'old harbour maps',
    'storm surges',
    'data that nobody reads',
  ],
  number: ['two', 'three', 'four', 'five'],
};

const weather = [
  'frost on the window',
  'grey and wet here',
  'the first crocuses are out',
  'blossom everywhere',
  'long light evenings',
  'warm at last',
  'far too hot to think',
  'the town is empty, it is August',
  'the first cool morning',
  'leaves all over the road',
  'fog until noon',
  'dark by four',
];

/** Fills the `{slots}` of one thread, begun at the given time. */
export function filler(at, random) {
  const chosen = {
    weather: weather[new Date(at).getUTCMonth()],
    weekday: weekdays[random.integer(1, 6)],
    month: months[(new Date(at).getUTCMonth() + 1) % 12],
    year: isoDay(at).slice(0, 4),
  };

  return (text) =>
    capitalised(
      text.replace(/\{(\w+)\}/g, (_, slot) => {
        if (!(slot in chosen)) chosen[slot] = random.pick(words[slot]);
        return chosen[slot];
      }),
    );
}

function capitalised(text) {
  return text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());
}
