import type { Interaction, InteractionLog } from '@tiewise/core';
import type { Import } from './import.js';

/**
 * Imports without those that say the same as one before: the same file, given twice under whatever names.
 *
 * Within a file people are told apart who have no address, number or profile: by their places in it. Nothing but that
 * the whole file is the same says that they are the same in another one.
 */
export function distinctImports(imports: readonly Import[]): Import[] {
  const known = new Map<string, Import[]>();
  return imports.filter((one) => {
    const { people, interactions, me = '' } = one;
    const measure = `${people.length} ${interactions.people.size} ${interactions.size} ${me}`;
    const alike = known.get(measure);
    if (alike === undefined) known.set(measure, [one]);
    else if (alike.some((other) => saySame(one, other))) return false;
    else alike.push(one);
    return true;
  });
}

function saySame(one: Import, other: Import): boolean {
  const isSame = one.people.every((person, i) => {
    const also = other.people[i];
    return person === also || (person.id === also.id && JSON.stringify(person) === JSON.stringify(also));
  });
  return (
    isSame && (one.interactions === other.interactions || haveSame(one.interactions, other.interactions))
  );
}

function haveSame(one: InteractionLog, other: InteractionLog): boolean {
  for (let row = 0; row < one.size; row++) if (!areSame(one.at(row), other.at(row))) return false;
  return true;
}

function areSame(a: Interaction, b: Interaction): boolean {
  return (
    a.at === b.at &&
    a.from === b.from &&
    a.id === b.id &&
    a.kind === b.kind &&
    a.weight === b.weight &&
    a.minutes === b.minutes &&
    a.about === b.about &&
    a.source === b.source &&
    a.to.length === b.to.length &&
    a.to.every((person, i) => person === b.to[i])
  );
}
