import { answerHashing } from "@/lib/passwords/argon2";
import { answerQuestions } from "@/lib/passwords/process/answer-questions";

answerQuestions(answerHashing);
