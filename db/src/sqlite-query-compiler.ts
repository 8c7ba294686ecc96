import { SqliteQueryCompiler } from 'kysely';

/**
 * Writes each parameter with a plus before it, which changes nothing in its value. Bare, a parameter beside an indexed
 * column makes SQLite (built with STAT4) plan the statement anew each time it is given another value, which takes several
 * times as long as to run it.
 */
export class StablePlanCompiler extends SqliteQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return '+?';
  }
}
