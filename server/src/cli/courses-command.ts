import { Command } from 'commander';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { listCourses } from '@due-regard/db/training/queries.ts';
import { knownNow } from '../http/as-at.ts';
import { codeArgument } from './arguments.ts';
import { say, sayJson } from './output.ts';
import { withDeps } from './with-deps.ts';

interface CoursesOptions {
  readonly authority: string;
  readonly json?: boolean;
}

/** `courses`: what `--course` and `--word` of an import take, and what needs no `--word`. */
export function coursesCommand(): Command {
  return new Command('courses')
    .description('the courses that are counted: their codes, their names, and under which others they come in files')
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .option('--json', 'print JSON')
    .action(printCourses);
}

async function printCourses({ authority, json }: CoursesOptions): Promise<void> {
  await withDeps(async ({ db }) => {
    await getAuthority(db.read, authority);
    const courses = await listCourses(db.read, knownNow(authority));
    if (json === true) {
      sayJson(courses.map(({ code, name, aliases, isActive }) => ({ code, name, aliases, isActive })));
      return;
    }
    const widest = Math.max(0, ...courses.map(({ code }) => code.length));
    for (const { code, name, aliases, isActive } of courses) {
      const others = aliases.length === 0 ? '' : `; also ${aliases.map((alias) => `“${alias}”`).join(', ')}`;
      say(`${code.padEnd(widest)}  ${name}${others}${isActive ? '' : ' (no longer offered)'}`);
    }
    if (courses.length === 0) say('No course is recorded. The page “Courses” adds one.');
  });
}
