// PostGraphile on the tables of the read models, as its own documentation sets it up: nothing but what the three
// questions of the bench need. It reads as the owner, so that no row security is paid for.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgSmartTagsPlugin } from "postgraphile/utils";

const relations = makePgSmartTagsPlugin([
  {
    kind: "class",
    match: "read.ticket_list",
    tags: { foreignKey: "(tenant, client) references read.client_directory (tenant, id)|@fieldName company" },
  },
  {
    kind: "class",
    match: "read.ticket_thread",
    tags: { foreignKey: "(tenant, ticket) references read.ticket_list (tenant, id)|@foreignFieldName thread" },
  },
  {
    kind: "class",
    match: "read.hour_bank_statement",
    tags: { foreignKey: "(tenant, bank) references read.hour_bank_balance (tenant, id)|@foreignFieldName movements" },
  },
]);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["read"],
      pubsub: false,
      poolConfig: { max: 16 },
    }),
  ],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"));
