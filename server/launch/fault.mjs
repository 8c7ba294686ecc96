/** Something that the person starting the program can put right; printed as one line, without a trace. */
export class LaunchFault extends Error {}

/** Runs a launcher: its result is the exit code, a fault is one line. */
export async function launch(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof LaunchFault)) throw error;
    console.error(`Due Regard: ${error.message}`);
    process.exitCode = 1;
  }
}
