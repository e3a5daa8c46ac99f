/** What the shop will not do, with the HTTP status that says so. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message)
    this.status = status
  }
}
