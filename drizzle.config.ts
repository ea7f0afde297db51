import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name what_changes` writes the next migration from the schema. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/engine/project/schema/*-tables.ts',
  out: './resources/migrations',
});
