// Imported for its effect, before anything that an old Node could not read.
if (Number(process.versions.node.split('.')[0]) < 18) {
  console.error(`Due Regard: this is Node ${process.versions.node}; Node 18 or later is needed.`);
  process.exit(1);
}
