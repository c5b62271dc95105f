import type { AppOfCorp, Directory } from './directory.ts';

/** An OA person with the WeCom member that stands for them in each corp. */
export interface Person {
  id: string;
  name: string;
  /** WeCom userid by corpid. */
  members: Readonly<Record<string, string>>;
}

export interface MemoryDirectoryOptions {
  people: readonly Person[];
  /** Whether a member is in the app's visible scope. */
  isVisible(app: AppOfCorp, userid: string): boolean | Promise<boolean>;
}

/** A directory over a list of people: for tests, scripts and small set-ups. */
export function createMemoryDirectory({ people, isVisible }: MemoryDirectoryOptions): Directory {
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    async findStanding(id, app) {
      const person = byId.get(id);
      if (person === undefined) return { state: 'unknown' };
      const { name, members } = person;
      const userid = members[app.corpid];
      if (userid === undefined) return { state: 'unbound', name };
      return { state: (await isVisible(app, userid)) ? 'visible' : 'invisible', name, userid };
    },
  };
}
