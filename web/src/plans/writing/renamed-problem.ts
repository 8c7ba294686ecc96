import { ApiProblem } from '../../api.ts';

/**
 * The server names what it refuses by its place in what was sent; a form that sends a part of its questions names them
 * otherwise.
 * @param nameOf the form's name of a field of the body; undefined keeps it
 */
export async function withNames<Reply>(
  sent: Promise<Reply>,
  nameOf: (field: string) => string | undefined,
): Promise<Reply> {
  try {
    return await sent;
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem?.fields === undefined) throw error;
    const fields = error.problem.fields.map(({ field, code }) => ({ field: nameOf(field) ?? field, code }));
    throw new ApiProblem(error.kind, { ...error.problem, fields });
  }
}
