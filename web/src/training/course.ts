import type { requirementApi } from '@due-regard/shared/training/requirement-api.ts';
import type { ReplyOf } from '../api.ts';

type Asked = ReplyOf<typeof requirementApi.list>;

export type Course = Asked['courses'][number];
export type Requirement = Asked['requirements'][number];
