/** Invented names of several languages: given names with the short forms in use, and surnames put together from parts. */
const CULTURES = {
  english: {
    weight: 22,
    given:
      'James:Jim,Jimmy Robert:Bob,Rob William:Bill,Will Elizabeth:Liz,Beth Margaret:Maggie,Peggy Thomas:Tom Katherine:Kate,Kathy Richard:Rick,Dick Susan:Sue Edward:Ted,Ed Jennifer:Jen Michael:Mike Daniel:Dan Samantha:Sam Jonathan:Jon Christopher:Chris Victoria:Vicky,Tori Andrew:Andy,Drew Rebecca:Becky Nicholas:Nick Alice Grace Owen Ruth Harold:Hal Florence:Flo Marcus Dylan Imogen:Immy Gwendolyn:Gwen',
    family: [
      ['Ash', 'Bur', 'Hart', 'Wes', 'Mil', 'Lang', 'Stan', 'Thorn', 'Whit', 'Had'],
      ['ton', 'ley', 'field', 'ford', 'ham', 'well', 'by'],
    ],
  },
  german: {
    weight: 12,
    given:
      'Jürgen Jörg Matthias:Matze Wolfgang:Wolf Käthe Ursula:Uschi,Ulla Friedrich:Fritz Günther Sebastian:Basti Heike Maximilian:Max Johannes:Hannes Lieselotte:Lilo Björn Anke Dieter Sabine:Bine Jutta Lukas Katharina:Kathi Bernd Renate:Reni',
    family: [
      ['Müll', 'Schä', 'Böhm', 'Krüg', 'Hoff', 'Wein', 'Groß', 'Köh', 'Stein', 'Rös'],
      ['er', 'mann', 'berg', 'ler', 'hardt', 'ner'],
    ],
  },
  nordic: {
    weight: 8,
    given:
      'Søren Åsa Bjørn Kjell Øyvind Håkan Ingrid Sigrun Lars Astrid:Asta Jørgen Mikael:Micke Frida Nils Siv Torbjörn:Tobbe Kirsten Mads Freja Anders',
    family: [
      ['Ø', 'Sø', 'Lind', 'Ny', 'Å', 'Sand', 'Hå', 'Berg', 'Dahl'],
      ['berg', 'gaard', 'ström', 'qvist', 'dahl', 'rud', 'holm'],
    ],
  },
  polish: {
    weight: 8,
    given:
      'Łukasz Małgorzata:Gosia Paweł Agnieszka:Aga Wojciech:Wojtek Katarzyna:Kasia Stanisław:Staszek Zofia:Zosia Michał Bożena Grzegorz:Grzesiek Jakub:Kuba Elżbieta:Ela Mirosław:Mirek Dorota Krzysztof:Krzysiek',
    family: [
      ['Kowal', 'Wiśniew', 'Dąbrow', 'Zając', 'Kamiń', 'Święt', 'Górec', 'Łuc', 'Żurek'],
      ['ski', 'czyk', 'owicz', 'kowski', 'ak'],
    ],
  },
  spanish: {
    weight: 10,
    given:
      'José:Pepe Francisco:Paco Dolores:Lola Ignacio:Nacho Mercedes:Merche Jesús:Chus María Ana Íñigo Belén Álvaro Concepción:Concha Manuel:Manolo Begoña Raúl Inés Sofía Andrés Lucía Rocío',
    family: [
      ['Garc', 'Mart', 'Fernánd', 'Rodrígu', 'Ibáñ', 'Núñ', 'Sánch', 'Beltr', 'Peñ'],
      ['ía', 'ínez', 'ez', 'án', 'alba'],
    ],
  },
  french: {
    weight: 8,
    given:
      'François:Fanfan Élodie Benoît Hélène Jean-Pierre Gaëlle Mathilde Frédéric:Fred Noémie Thérèse Guillaume Chloé Étienne Aurélie Rémi Sylvie Cédric Maëlle',
    family: [
      ['Le', 'Beau', 'Du', 'Des', 'Châte', 'Mont', 'Fon', 'Gué'],
      ['febvre', 'mont', 'champs', 'lain', 'taine', 'rin', 'val'],
    ],
  },
  russian: {
    weight: 8,
    given:
      'Aleksandr:Sasha Sergey:Seryozha Yekaterina:Katya Dmitry:Dima Tatiana:Tanya Mikhail:Misha Natalya:Natasha Vladimir:Vova Yuri Olga:Olya Anastasia:Nastya Alexei:Lyosha Ivan:Vanya Svetlana:Sveta',
    family: [
      ['Petr', 'Sokol', 'Volk', 'Kuznets', 'Moroz', 'Lebed', 'Orl', 'Zaits'],
      ['ov', 'ev', 'enko', 'insky'],
    ],
    cyrillic: true,
  },
  turkish: {
    weight: 5,
    given:
      'Çağlar Ayşe Şükrü Gülşen Mehmet:Memo Özge İbrahim:İbo Zeynep:Zeyno Yiğit Büşra Mustafa:Musti Ömer Elif Kadir',
    family: [
      ['Yıl', 'Öz', 'Kara', 'Çe', 'Gün', 'Şa', 'Demir'],
      ['maz', 'türk', 'oğlu', 'tin', 'eş', 'can'],
    ],
  },
  chinese: {
    weight: 6,
    given: 'Wei Fang Xiaoming Jing Lei Yan Hao Mei Jun Ting Xin Bo Ling Chen',
    family: [
      ['W', 'L', 'Zh', 'Ch', 'H', 'X', 'Y', 'G', 'D', 'T', 'F'],
      ['ang', 'i', 'ao', 'en', 'u', 'ong', 'uo'],
    ],
    short: true,
  },
  arabic: {
    weight: 6,
    given: 'Mohammed:Mo Fatima Ahmed Aisha Yusuf Khadija Omar Layla Hassan Noor Ibrahim Maryam Khaled Zainab',
    family: [
      ['Al-', 'El-', 'Ben ', 'Abu '],
      ['Hassan', 'Masri', 'Khoury', 'Najjar', 'Salem', 'Haddad', 'Rashid', 'Amin'],
    ],
  },
  indian: {
    weight: 7,
    given:
      'Rajesh:Raj Priya Suresh Lakshmi Anand Deepika:Deepa Vikram:Vicky Sunita Arjun Kavita Ramesh Meera Sanjay Pooja',
    family: [
      ['Shar', 'Gup', 'Ver', 'Pa', 'Iy', 'Na', 'Red'],
      ['ma', 'ta', 'tel', 'er', 'idu', 'dy'],
    ],
  },
};

const CYRILLIC = [
  ['shch', 'щ'],
  ['yo', 'ё'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ye', 'е'],
  ['ks', 'кс'],
  ['x', 'кс'],
  ['a', 'а'],
  ['b', 'б'],
  ['v', 'в'],
  ['g', 'г'],
  ['d', 'д'],
  ['e', 'е'],
  ['z', 'з'],
  ['i', 'и'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['f', 'ф'],
  ['y', 'й'],
  ['h', 'х'],
  ['c', 'к'],
  ['j', 'й'],
  ['w', 'в'],
  ['q', 'к'],
];

const LETTERS = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', ı: 'i', Ł: 'L', Ø: 'O', İ: 'I' };
const DIGRAPHS = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  ß: 'ss',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};

/** A given name, its short forms and a surname, of a language drawn by weight. */
export function drawName(random) {
  const cultures = Object.values(CULTURES);
  let left = random() * cultures.reduce((sum, { weight }) => sum + weight, 0);
  const culture =
    cultures.find(({ weight }) => {
      left -= weight;
      return left < 0;
    }) ?? cultures[0];
  const givens = culture.given.split(' ');
  const [given, short = ''] = givens[Math.floor(givens.length * random() ** 1.3)].split(':');
  return { given, short: short ? short.split(',') : [], family: drawFamily(culture, random), culture };
}

/** Half of the surnames have a syllable between their parts, so that there are some hundreds in a language. */
export function drawFamily({ family: [starts, ends], short = false }, random) {
  const pick = (parts) => parts[Math.floor(parts.length * random())];
  return pick(starts) + (short || random() < 0.5 ? '' : pick(MIDDLES)) + pick(ends);
}

const MIDDLES = 'a e i o u al an ar el en er il in on or ul un ur as es is os'.split(' ');

/** Without the letters that an English keyboard lacks; as `Oe` for `Ø` in half of the cases. */
export function asciiOf(name, random) {
  const digraphs = random() < 0.5;
  return [...name]
    .map((letter) => (digraphs && DIGRAPHS[letter]) || LETTERS[letter] || letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

export function cyrillicOf(name) {
  let rest = name.toLowerCase();
  let out = '';
  while (rest !== '') {
    const [latin, letter] = CYRILLIC.find(([start]) => rest.startsWith(start)) ?? [rest[0], rest[0]];
    out += letter;
    rest = rest.slice(latin.length);
  }
  return out.replace(/(^|[ -])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase());
}

/** One slip of a typist: two letters swapped, one left out, doubled or missed. */
export function typoOf(name, random) {
  const at = 1 + Math.floor(random() * Math.max(1, name.length - 2));
  const letter = 'aeionrst'[Math.floor(8 * random())];
  const kind = Math.floor(4 * random());
  if (kind === 0) return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  return kind === 2
    ? name.slice(0, at) + name[at] + name.slice(at)
    : name.slice(0, at) + letter + name.slice(at + 1);
}
