import type { Tampering } from './tampering-entries.ts';

const guards = ['append_only_update', 'append_only_delete', 'gap_insert'];

function dropped(table: string): readonly Tampering[] {
  return guards.map((guard) => ({
    name: `the guard ${table}_no_${guard} dropped`,
    tamper: (editor) =>
      editor.run(`drop trigger ${table}_no_${guard}${editor.engine === 'postgres' ? ` on ${table}` : ''}`),
  }));
}

/** Tampering with what guards the journal, before anything is altered. */
export const tamperingWithGuards: readonly Tampering[] = [
  ...['journal', 'channel_journal'].flatMap(dropped),
  {
    name: 'a guard exchanged for one that lets all pass',
    tamper: async (editor) => {
      if (editor.engine === 'postgres') {
        await editor.run(
          `create or replace function journal_no_append_only_update() returns trigger language plpgsql as $$ begin return new; end $$`,
        );
        return;
      }
      await editor.run('drop trigger journal_no_append_only_update');
      await editor.run('create trigger journal_no_append_only_update before update on journal begin select 1; end');
    },
  },
  {
    name: 'a guard switched off, or given a condition that never holds',
    tamper: async (editor) => {
      if (editor.engine === 'postgres') {
        await editor.run('alter table journal disable trigger journal_no_append_only_delete');
        return;
      }
      await editor.run('drop trigger journal_no_append_only_delete');
      await editor.run(
        `create trigger journal_no_append_only_delete before delete on journal when old.seq < 0 begin select raise(abort, 'journal: append-only'); end`,
      );
    },
  },
  {
    name: 'a trigger of somebody else put on the journal',
    tamper: async (editor) => {
      if (editor.engine === 'postgres') {
        await editor.run(
          'create function later() returns trigger language plpgsql as $$ begin update authority set revision = 0; return new; end $$',
        );
        await editor.run('create trigger later after insert on journal for each row execute function later()');
        return;
      }
      await editor.run('create trigger later after insert on journal begin update authority set revision = 0; end');
    },
  },
];
