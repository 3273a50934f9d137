/** Given names that are one name, each line one; the first is the full form. */
const SAME_NAME = [
  'alexander alex alec sasha xander sandy',
  'alexandra alex sasha sandra lexi',
  'andrew andy drew',
  'anthony tony',
  'barbara barb babs',
  'benjamin ben benny benji',
  'catherine cathy kate katie katherine kathy kathryn kat',
  'charles charlie chuck chas',
  'christina chris tina christine',
  'christopher chris topher',
  'daniel dan danny',
  'david dave davey',
  'deborah deb debbie debra',
  'dorothy dot dottie',
  'edward ed eddie ned ted teddy',
  'elizabeth liz lizzie beth betty eliza lisa libby',
  'francis frank francisco paco',
  'frederick fred freddy frederic',
  'gregory greg',
  'gerald gerry jerry',
  'henry harry hank',
  'ignacio nacho',
  'jacob jake',
  'james jim jimmy jamie',
  'jennifer jen jenny',
  'jessica jess jessie',
  'johannes hans hannes jan',
  'john jack johnny jon jonny',
  'jonathan jon jonny nathan',
  'jose pepe',
  'joseph joe joey',
  'joshua josh',
  'kenneth ken kenny',
  'lawrence larry laurence',
  'leonard len lenny leo',
  'margaret maggie meg peggy greta marge',
  'matthew matt matthias',
  'maximilian max',
  'michael mike mick mikey michel',
  'mohammed muhammad mohamed mohammad muhammed mohd',
  'nicholas nick nico nicolas nicky',
  'pamela pam',
  'patricia pat patty trish tricia',
  'patrick pat paddy',
  'peter pete',
  'philip phil phillip',
  'rebecca becky becca',
  'richard rick rich dick ricky richie',
  'robert bob rob bobby robbie bert',
  'ronald ron ronnie',
  'samantha sam sammy',
  'samuel sam sammy',
  'sebastian seb basti',
  'stephen steve steven stefan',
  'susan sue susie suzanne',
  'teresa theresa terry tess',
  'theodore ted teddy theo',
  'thomas tom tommy',
  'timothy tim timmy',
  'victoria vicky tori',
  'vincent vince vinnie',
  'william bill will billy willy liam',
  'zachary zach zack',
];

const GROUPS = new Map<string, number[]>();
for (const [group, names] of SAME_NAME.entries()) {
  for (const name of names.split(' ')) GROUPS.set(name, [...(GROUPS.get(name) ?? []), group]);
}

/** Whether two folded given names are one name, as `bob` and `robert` are. */
export function areOneGivenName(a: string, b: string): boolean {
  const groups = GROUPS.get(b);
  return (
    a === b || (groups !== undefined && (GROUPS.get(a)?.some((group) => groups.includes(group)) ?? false))
  );
}
