/**
 * A made-up network: a few people with very many ties and many with few, in circles of very unequal
 * size within which most of the ties are; every third link is answered. Same seed, same edges.
 */
export function heavyTailedGraph({ people, edges, random }) {
  const circleOf = circles(people, random);
  const membersOf = Map.groupBy?.(circleOf.keys(), (person) => circleOf[person]) ?? grouped(circleOf);
  const [from, to] = [new Uint32Array(edges), new Uint32Array(edges)];
  const weight = new Float64Array(edges);
  const known = new Set();

  const someone = (crowd) => Math.floor(crowd * random() ** 2.5);
  const link = (a, b) => {
    const key = a * people + b;
    if (a === b || known.has(key) || known.size === edges) return;
    from[known.size] = a;
    to[known.size] = b;
    weight[known.size] = Math.ceil(random() ** -0.7);
    known.add(key);
  };
  while (known.size < edges) {
    const a = someone(people);
    const circle = membersOf.get(circleOf[a]);
    const b = random() < 0.7 ? circle[someone(circle.length)] : someone(people);
    link(a, b);
    if (random() < 1 / 3) link(b, a);
  }
  return { people, from, to, weight };
}

/** Each person's circle, drawn so that sizes run from a few people to some hundreds. */
function circles(people, random) {
  const circleOf = new Uint32Array(people);
  const count = Math.ceil(people / 60);
  for (let person = 0; person < people; person++) circleOf[person] = Math.floor(count * random() ** 2);
  return circleOf;
}

function grouped(circleOf) {
  const members = new Map();
  for (const [person, circle] of circleOf.entries()) {
    const others = members.get(circle);
    if (others) others.push(person);
    else members.set(circle, [person]);
  }
  return members;
}
