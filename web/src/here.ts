import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { presence } from './people/session.ts';

/** The dates in the address, as typed: the server answers for a 31 February. Absent, each is today's. */
export interface AskedDates {
  readonly asAt?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** Where the reader is: the council and the dates that the address names, and what they may do there. */
export interface Here {
  /** The council's code, the first part of the address. */
  readonly authority: string;
  readonly dates: AskedDates;
  /** Undefined until it is known who is here, and for a council that is not theirs. */
  readonly council: PersonReply['authorities'][number] | undefined;
  /** Whether their roles allow what a contract does. Only for what to offer: the server decides. */
  readonly may: (contract: { readonly allow: Allow }) => boolean;
}

export function useHere(): Here {
  const { authority = '' } = useParams();
  const [parameters] = useSearchParams();
  const { data } = useQuery(presence);
  const council = data?.person?.authorities.find(({ code }) => code === authority);
  return {
    authority,
    dates: { asAt: parameters.get('asAt') ?? undefined, knownAt: parameters.get('knownAt') ?? undefined },
    council,
    may: (contract) => council !== undefined && allows(contract, council.roles),
  };
}

/** Whether a contract lets somebody with these roles call it. */
export function allows({ allow }: { readonly allow: Allow }, roles: readonly Role[]): boolean {
  return typeof allow === 'string' || roles.some((role) => allow.includes(role));
}
