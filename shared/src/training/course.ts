/** A course that schools and staff may have taken. */
export type Course = {
  readonly courseId: string;
  /** Short and stable: 'wrap', 'ho-awareness', 'dsl-advanced'. */
  readonly code: string;
  readonly name: string;
  /** Other names under which it comes in files. */
  readonly aliases: readonly string[];
  /** Whether it is offered for new entries; what was told of it before still counts. */
  readonly isActive: boolean;
};
