/** Cyrillic and Greek letters as they are usually written in Latin ones. */
const CYRILLIC =
  'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ' +
  'ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ј=j љ=lj њ=nj ћ=c ђ=d џ=dz ѓ=g ќ=k ў=u';
const GREEK =
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o';

const LETTERS = new Map(`${CYRILLIC} ${GREEK}`.split(' ').map((pair) => pair.split('=') as [string, string]));

/** A folded word with its Cyrillic and Greek letters in Latin ones; other scripts stay as they are. */
export function romanised(word: string): string {
  return /[\u0370-\u052f]/.test(word)
    ? word.replace(/[\u0370-\u052f]/g, (letter) => LETTERS.get(letter) ?? letter)
    : word;
}

/** Whether a word is in a script that says nothing of how it is written in Latin letters. */
export function isForeignScript(word: string): boolean {
  return /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word);
}

/** A folded word with what stands for an umlaut or ring as the bare letter: `mueller` as `muller`, `haakan` as `hakan`. */
export function spellingOf(word: string): string {
  const latin = romanised(word);
  return /[aou]e|aa/.test(latin) ? latin.replace(/([aou])e|aa/g, (_, vowel = 'a') => vowel) : latin;
}

/**
 * What the usual ways of writing one name in Latin letters have in common: `mueller` and `muller`,
 * `aleksandr` and `alexander`, `sergey` and `sergei`. Coarse: a hint, and never a proof.
 */
export function soundOf(word: string): string {
  return spellingOf(word)
    .replace(/ph/g, 'f')
    .replace(/ks/g, 'x')
    .replace(/sch|tsch|tch|sh|sz|ch/g, 's')
    .replace(/[ck]h|ck|c|q/g, 'k')
    .replace(/ou/g, 'u')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/tz|z/g, 's')
    .replace(/dr$/, 'der')
    .replace(/(.)\1+/g, '$1');
}
