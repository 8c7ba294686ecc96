import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

const classes = {
  blue: '',
  grey: 'govuk-tag--grey',
  green: 'govuk-tag--green',
  teal: 'govuk-tag--teal',
  purple: 'govuk-tag--purple',
  magenta: 'govuk-tag--magenta',
  red: 'govuk-tag--red',
  orange: 'govuk-tag--orange',
  yellow: 'govuk-tag--yellow',
} as const satisfies Readonly<Record<string, string>>;

export type TagColour = keyof typeof classes;

/** A state in words and its colour: make one total record of these for each union of states. */
export interface TagWords {
  readonly label: string;
  readonly colour: TagColour;
}

export interface TagProps {
  readonly colour?: TagColour | undefined;
  readonly children: ReactNode;
}

export function Tag({ colour = 'blue', children }: TagProps) {
  return <strong className={classNames('govuk-tag', classes[colour])}>{children}</strong>;
}
