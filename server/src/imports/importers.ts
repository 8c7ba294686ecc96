import type { ListKind } from '@due-regard/shared/imports/batch.ts';
import { linksImporter } from '../schools/links-importer.ts';
import { organisationsImporter } from '../schools/organisations-importer.ts';
import { schoolsImporter } from '../schools/schools-importer.ts';
import { statementsImporter } from '../training/statement-file.ts';
import { totalsImporter } from '../training/totals-file.ts';
import { anyRows } from './importer.ts';
import { planImporter } from './plans/plan-importer.ts';
import { replyImporter } from './plans/reply-importer.ts';
import { registerImporter } from './registers/register-importer.ts';
import type { Importer } from './importer.ts';

/** How each kind of file about organisations or plans is taken in. */
export const importers: Readonly<Record<ListKind, Importer<unknown>>> = {
  schools: anyRows(schoolsImporter),
  links: anyRows(linksImporter),
  statements: anyRows(statementsImporter),
  totals: anyRows(totalsImporter),
  organisations: anyRows(organisationsImporter),
  plan: anyRows(planImporter),
  'agency-reply': anyRows(replyImporter),
  register: anyRows(registerImporter),
};
