/** A wrong request to the control API; the message is a sentence for whoever sent it. */
export class ControlProblem extends Error {}
