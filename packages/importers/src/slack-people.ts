import type { Person } from '@tiewise/core';
import { canonicalEmail } from './email-address.js';
import { FilesOfPeople } from './files-of-people.js';
import { type JsonObject, textIn } from './json-value.js';
import { idIn, objectOf } from './slack-files.js';

/** Slack's own account. */
const SLACKBOT = 'USLACKBOT';

interface SlackUser {
  team: string | undefined;
  /** The name to show first. */
  names: Set<string>;
  /** What messages say of somebody who is in no list. */
  guest: { team: string | undefined; names: Set<string> };
  emails: Set<string>;
  phones: Set<string>;
}

/** The users of one export, by the id Slack gives them. */
export class SlackPeople {
  readonly #users = new Map<string, SlackUser>();
  /** Which lists name each of them. */
  readonly files = new FilesOfPeople();
  readonly #bots = new Set<string>([SLACKBOT]);
  readonly #teams = new Map<string, number>();

  /** Adds a user of `users.json`, or a file like it; in words why it is nobody. */
  addUser(user: JsonObject, file: string): string | undefined {
    const id = idIn(user, 'id');
    if (id === undefined) return 'no id';
    if (id === SLACKBOT || user.is_bot === true || user.is_workflow_bot === true || id.startsWith('B')) {
      this.#bots.add(id);
      return 'a bot, not a person';
    }
    const profile = objectOf(user.profile);
    const known = this.#of(id);
    this.files.note(id, file);
    const team = idIn(user, 'team_id');
    if (team !== undefined) this.#teams.set(team, (this.#teams.get(team) ?? 0) + 1);
    known.team = smaller(known.team, team);
    addNames(known.names, user, profile);
    const email = textIn(profile, 'email');
    if (email !== undefined && canonicalEmail(email) !== undefined) known.emails.add(email);
    const phone = textIn(profile, 'phone');
    if (phone !== undefined && /\d{3}/.test(phone)) known.phones.add(phone);
    return undefined;
  }

  /** A guest of another workspace is in no list, but brings a name along. */
  meet(id: string, message: JsonObject): void {
    if (this.#bots.has(id)) return;
    const { guest } = this.#of(id);
    const profile = objectOf(message.user_profile);
    addNames(guest.names, {}, profile);
    guest.team = smaller(guest.team, idIn(message, 'user_team') ?? idIn(profile, 'team'));
  }

  isBot(id: string): boolean {
    return this.#bots.has(id);
  }

  /** `slack:`, the team, and Slack's id. */
  personId(id: string): string {
    const user = this.#users.get(id);
    const team = user?.team ?? user?.guest.team ?? this.#mainTeam();
    return team === undefined ? `slack:${id}` : `slack:${team}/${id}`;
  }

  list(): Person[] {
    const people = [...this.#users].filter(([id]) => !this.#bots.has(id));
    return people.map(([id, user]) => personOf(this.personId(id), user));
  }

  #mainTeam(): string | undefined {
    return [...this.#teams].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  }

  #of(id: string): SlackUser {
    const known = this.#users.get(id) ?? newUser();
    this.#users.set(id, known);
    return known;
  }
}

function newUser(): SlackUser {
  const guest = { team: undefined, names: new Set<string>() };
  return { team: undefined, names: new Set(), guest, emails: new Set(), phones: new Set() };
}

/** In a Grid a user is listed by several teams. */
function smaller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function addNames(names: Set<string>, user: JsonObject, profile: JsonObject): void {
  const found = [
    textIn(user, 'real_name'),
    textIn(profile, 'real_name'),
    textIn(profile, 'display_name'),
    textIn(user, 'name') ?? textIn(profile, 'name'),
  ];
  for (const name of found) if (name !== undefined) names.add(name);
}

function personOf(id: string, { names: listed, guest, emails, phones }: SlackUser): Person {
  const [name, ...names] = listed.size > 0 ? listed : guest.names;
  return {
    id,
    ...(name !== undefined && { name }),
    ...(names.length > 0 && { names }),
    ...(emails.size > 0 && { emails: [...emails] }),
    ...(phones.size > 0 && { phones: [...phones] }),
  };
}
