/** What a handler answers when its work goes on: the id to ask about it by. */
export class StillRunning {
  readonly jobId: string;
  constructor(jobId: string) {
    this.jobId = jobId;
  }
}
