import { findOrganisation } from '@due-regard/shared/imports/organisation-match.ts';
import type { Directory, Match } from '@due-regard/shared/imports/organisation-match.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import type { Meant } from '../meant.ts';
import { NamesInFile } from '../names-in-file.ts';

/** The organisations that rows of a file name, each name looked up and asked about once. */
export class NamedPlaces {
  readonly #directory: Directory;
  readonly #names: NamesInFile;
  readonly #known = new Map<string, string | null | undefined>();
  /** How many rows name what is none of ours, as somebody said. */
  notOurs = 0;
  /** How many rows have a name to ask about. */
  unmatchedRows = 0;

  constructor(directory: Directory) {
    this.#directory = directory;
    this.#names = new NamesInFile(directory);
  }

  /** @returns the organisation's id; null when it is none of ours, undefined when nobody knows */
  placeOf(name: string, rowNumber: number): string | null | undefined {
    const place = this.#known.has(name) ? this.#known.get(name) : this.#look(name, rowNumber);
    if (place === null) this.notOurs += 1;
    if (place === undefined) this.unmatchedRows += 1;
    return place;
  }

  /** The same of a row that is left out in any case, so that nobody is asked about its name. */
  meaningOf(name: string): string | null | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    const match = this.#matchOf(name);
    if (match.kind === 'unmatched') return undefined;
    return match.kind === 'not-ours' ? null : match.organisation.organisationId;
  }

  shown(): ReturnType<NamesInFile['shown']> {
    return this.#names.shown();
  }

  /** What its names mean of which anybody knows it, each as it stands in the file. */
  meant(): readonly Omit<Meant, 'about'>[] {
    return [...this.#known].flatMap(([shown, means]) => (means === undefined ? [] : { shown, means }));
  }

  nameOf(organisationId: string): string {
    return this.#find(organisationId)?.names[0] ?? organisationId;
  }

  kindOf(organisationId: string): OrganisationKind | undefined {
    return this.#find(organisationId)?.kind;
  }

  #find(organisationId: string): Directory['all'][number] | undefined {
    return this.#directory.all.find((each) => each.organisationId === organisationId);
  }

  #look(name: string, rowNumber: number): string | null | undefined {
    const named = { urn: null, dfeNumber: null, name, postcode: null };
    const match = this.#matchOf(name);
    const owner = this.#names.ownerOf({ rowNumber, named }, match);
    const place = match.kind === 'not-ours' ? null : owner;
    this.#known.set(name, place);
    return place;
  }

  /** A number in the place of a name is a school's URN; any other text is a name. */
  #matchOf(name: string): Exclude<Match, { kind: 'refused' }> {
    const none = { urn: null, dfeNumber: null, name: null, postcode: null };
    const byUrn = findOrganisation(this.#directory, { ...none, urn: name.trim() });
    if (byUrn.kind === 'found') return byUrn;
    const byName = findOrganisation(this.#directory, { ...none, name });
    return byName.kind === 'refused' ? { kind: 'unmatched', key: name, shown: name } : byName;
  }
}
