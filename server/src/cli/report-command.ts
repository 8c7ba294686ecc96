import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { addDays, addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { bareReport } from '@due-regard/shared/reports/draft.ts';
import { reportForms } from '@due-regard/shared/reports/issue.ts';
import { kindRules, reportKinds } from '@due-regard/shared/reports/kinds.ts';
import type { ReportKind } from '@due-regard/shared/reports/kinds.ts';
import type { Deps } from '../deps.ts';
import { contentFrom } from '../reports/content-of.ts';
import { writeReport } from '../reports/forms/write-report.ts';
import { reportDates } from '../reports/report-dates.ts';
import { codeArgument, dayArgument } from './arguments.ts';
import { say } from './output.ts';
import { withDeps } from './with-deps.ts';

interface ReportOptions {
  readonly authority: string;
  readonly asAt: IsoDate;
  readonly knownAt?: IsoDate;
  readonly from?: IsoDate;
  readonly level: Publication;
  readonly out: string;
}

export function reportCommand(): Command {
  return new Command('report')
    .description('make a report to a committee as files: a draft, since people alone issue one')
    .addArgument(new Argument('<kind>', 'what kind of report').choices(reportKinds))
    .requiredOption('--authority <code>', 'three-digit DfE code', codeArgument)
    .requiredOption('--as-at <date>', 'the world on this day', dayArgument)
    .option('--known-at <date>', 'as known at the end of this day; the same day unless given', dayArgument)
    .option('--from <date>', 'the first day that it reports on', dayArgument)
    .addOption(new Option('--level <level>', 'who may read it').choices(publications).default('officers'))
    .requiredOption('--out <dir>', 'where the files go')
    .action((kind: ReportKind, options: ReportOptions) => withDeps((deps) => makeFiles(deps, kind, options)));
}

async function makeFiles(deps: Deps, kind: ReportKind, options: ReportOptions): Promise<void> {
  const { authority, asAt, knownAt = asAt, level, out } = options;
  const { name, months } = kindRules[kind];
  const { content } = await deps.db.atOneMoment(async () => {
    const dates = await reportDates(deps, { authority, asAt, knownAt, upTo: null });
    const draft = {
      // At a terminal a report goes to no meeting and corrects none: that is said where it is issued.
      ...bareReport,
      reportId: '',
      kind,
      title: `Prevent duty: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      from: options.from ?? addDays(addMonths(asAt, -months), 1),
      to: asAt,
      asAt,
      knownAt,
      publication: level,
      council: dates.authority.name,
    };
    return contentFrom(deps, { draft, dates, narrative: {} });
  });
  await mkdir(out, { recursive: true });
  for (const form of reportForms) {
    const { bytes, fileName } = await writeReport({ content, issue: null }, form);
    await writeFile(join(out, fileName), bytes);
    say(join(out, fileName));
  }
}
