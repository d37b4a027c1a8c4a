import { openJudge } from "@/lib/passwords/judge";
import { answerQuestions } from "@/lib/passwords/process/answer-questions";

const judge = openJudge(process.env.KONTOR_BLOCKED_PASSWORDS);

// The list is read meanwhile; should it not be readable, no password passes.
answerQuestions(async (question: Parameters<Awaited<typeof judge>>[0]) => (await judge)(question));
