import type { RespondentLanguage } from "@/lib/domain/questionnaire/questionnaire";

/** What a short survey says beside the study's own questions. */
type ShortSurveyTexts = Readonly<
  Record<"introduction" | "consent" | "consentHelp" | "none" | "yes" | "no", string>
>;

/** In every language respondents are served in, as templates are in English. Authors edit them like any text. */
export const shortSurveyTexts: Readonly<Record<RespondentLanguage, ShortSurveyTexts>> = {
  en: {
    introduction: "Only a few short questions. There are no right or wrong answers.",
    consent: "I agree that my answers are stored and analysed to understand customers better.",
    consentHelp:
      "Your answers tell which group of customers is most like you. Taking part is voluntary, and you can leave questions out.",
    none: "None of these",
    yes: "Yes",
    no: "No",
  },
  pl: {
    introduction: "Tylko kilka krótkich pytań. Nie ma dobrych ani złych odpowiedzi.",
    consent: "Zgadzam się na przechowywanie i analizę moich odpowiedzi, aby lepiej rozumieć klientów.",
    consentHelp:
      "Odpowiedzi wskazują, która grupa klientów jest do Ciebie najbardziej podobna. Udział jest dobrowolny, a pytania można pomijać.",
    none: "Żadne z powyższych",
    yes: "Tak",
    no: "Nie",
  },
  sv: {
    introduction: "Bara några korta frågor. Det finns inga rätta eller felaktiga svar.",
    consent: "Jag samtycker till att mina svar sparas och analyseras för att förstå kunder bättre.",
    consentHelp:
      "Dina svar visar vilken grupp av kunder som är mest lik dig. Det är frivilligt att delta, och du kan hoppa över frågor.",
    none: "Inget av dessa",
    yes: "Ja",
    no: "Nej",
  },
  mt: {
    introduction: "Ftit mistoqsijiet qosra biss. M’hemmx tweġibiet tajbin jew ħżiena.",
    consent: "Naqbel li t-tweġibiet tiegħi jinħażnu u jiġu analizzati biex il-klijenti jinftiehmu aħjar.",
    consentHelp:
      "It-tweġibiet tiegħek juru liema grupp ta’ klijenti jixbhek l-aktar. Is-sehem huwa volontarju, u tista’ tħalli mistoqsijiet barra.",
    none: "L-ebda waħda minn dawn",
    yes: "Iva",
    no: "Le",
  },
  ru: {
    introduction: "Всего несколько коротких вопросов. Правильных и неправильных ответов нет.",
    consent:
      "Я согласен (согласна), чтобы мои ответы хранились и анализировались для лучшего понимания клиентов.",
    consentHelp:
      "Ответы показывают, на какую группу клиентов вы больше всего похожи. Участие добровольное, вопросы можно пропускать.",
    none: "Ничего из перечисленного",
    yes: "Да",
    no: "Нет",
  },
  de: {
    introduction: "Nur wenige kurze Fragen. Es gibt keine richtigen oder falschen Antworten.",
    consent:
      "Ich bin einverstanden, dass meine Antworten gespeichert und ausgewertet werden, um Kunden besser zu verstehen.",
    consentHelp:
      "Ihre Antworten zeigen, welcher Kundengruppe Sie am ähnlichsten sind. Die Teilnahme ist freiwillig, und Sie können Fragen auslassen.",
    none: "Nichts davon",
    yes: "Ja",
    no: "Nein",
  },
  fr: {
    introduction: "Quelques courtes questions seulement. Il n’y a ni bonnes ni mauvaises réponses.",
    consent:
      "J’accepte que mes réponses soient conservées et analysées afin de mieux comprendre les clients.",
    consentHelp:
      "Vos réponses indiquent à quel groupe de clients vous ressemblez le plus. La participation est volontaire et vous pouvez passer des questions.",
    none: "Aucune de ces réponses",
    yes: "Oui",
    no: "Non",
  },
  es: {
    introduction: "Solo unas pocas preguntas cortas. No hay respuestas correctas ni incorrectas.",
    consent: "Acepto que mis respuestas se guarden y se analicen para comprender mejor a los clientes.",
    consentHelp:
      "Sus respuestas indican a qué grupo de clientes se parece más. La participación es voluntaria y puede dejar preguntas sin contestar.",
    none: "Ninguna de estas",
    yes: "Sí",
    no: "No",
  },
  uk: {
    introduction: "Лише кілька коротких запитань. Правильних чи неправильних відповідей немає.",
    consent: "Я погоджуюся, щоб мої відповіді зберігалися й аналізувалися для кращого розуміння клієнтів.",
    consentHelp:
      "Відповіді показують, на яку групу клієнтів ви найбільше схожі. Участь добровільна, запитання можна пропускати.",
    none: "Нічого з переліченого",
    yes: "Так",
    no: "Ні",
  },
  ar: {
    introduction: "بضعة أسئلة قصيرة فقط. لا توجد إجابات صحيحة أو خاطئة.",
    consent: "أوافق على حفظ إجاباتي وتحليلها من أجل فهم العملاء بشكل أفضل.",
    consentHelp:
      "تُظهر إجاباتك أي مجموعة من العملاء هي الأقرب إليك. المشاركة طوعية ويمكنك ترك أسئلة دون إجابة.",
    none: "لا شيء مما سبق",
    yes: "نعم",
    no: "لا",
  },
};
