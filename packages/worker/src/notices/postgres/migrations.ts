import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Run in the order of their names, once each. A migration that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-notices': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('tacet_notice')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('audience', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('dedupe_key', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('cause', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .addColumn('details', 'jsonb', (column) => column.notNull())
        .addColumn('at', 'timestamptz', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('count', 'integer', (column) => column.notNull().defaultTo(1))
        .addColumn('first_at', 'timestamptz', (column) => column.notNull())
        .addColumn('last_at', 'timestamptz', (column) => column.notNull())
        .addColumn('read_at', 'timestamptz')
        .addColumn('worked_at', 'timestamptz')
        .addColumn('closed_at', 'timestamptz')
        .addUniqueConstraint('tacet_notice_once', ['person', 'dedupe_key'])
        .execute()
      await db.schema
        .createIndex('tacet_notice_read')
        .on('tacet_notice')
        .columns(['person', 'last_at'])
        .where(sql.ref('digest'), '=', sql.ref('id'))
        .execute()
      await db.schema
        .createIndex('tacet_notice_digest')
        .on('tacet_notice')
        .column('digest')
        .execute()
      await db.schema
        .createIndex('tacet_notice_failing')
        .on('tacet_notice')
        .columns(['subject', 'person'])
        .where(sql.ref('closed_at'), 'is', null)
        .execute()
      await db.schema
        .createIndex('tacet_notice_worked')
        .on('tacet_notice')
        .columns(['subject', 'person'])
        .where(sql.ref('closed_at'), 'is', null)
        .where(sql.ref('worked_at'), 'is not', null)
        .execute()
      await db.schema
        .createTable('tacet_notice_delivery')
        .addColumn('notice', 'text', (column) =>
          column.notNull().references('tacet_notice.id').onDelete('cascade'),
        )
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('told', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('told_at', 'timestamptz')
        .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('due_at', 'timestamptz')
        .addPrimaryKeyConstraint('tacet_notice_delivery_key', ['notice', 'channel'])
        .execute()
      await db.schema
        .createIndex('tacet_notice_due')
        .on('tacet_notice_delivery')
        .columns(['channel', 'due_at'])
        .execute()
      await db.schema
        .createTable('tacet_notice_kept')
        .addColumn('dedupe_key', 'text', (column) => column.primaryKey())
        .addColumn('fact', 'jsonb', (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('due_at', 'timestamptz', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .execute()
    },
  },
}
