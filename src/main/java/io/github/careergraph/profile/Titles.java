package io.github.careergraph.profile;

import java.util.regex.Pattern;

/** Tells job titles from the names of employers and places. */
final class Titles {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:engineer|developer|programmer|manager|analyst|scientist|nurse|lead|leader|director|consultant|architect"
                    + "|administrator|officer|assistant|designer|researcher|lecturer|teacher|professor|intern|trainee|head of"
                    + "|specialist|coordinator|technician|accountant|editor|writer|founder|owner|cto|ceo|cio|maintainer"
                    + "|freelancer?|physician|pharmacist|therapist|student assistant|advocate|tester|reporter|journalist"
                    + "|planner|inspector|surveyor|foreman|electrician|mechanic|welder|driver|chef|cook|clerk|cashier"
                    + "|representative|broker|lawyer|attorney|solicitor|paralegal|producer|photographer|artist|animator"
                    + "|translator|interpreter|librarian|psychologist|counsell?or|social worker|dentist|midwife|paramedic"
                    + "|veterinarian|chemist|biologist|physicist|statistician|economist|actuary|auditor|bookkeeper|buyer"
                    + "|recruiter|secretary|receptionist|apprentice|postdoc|instructor|tutor|trainer|coach|supervisor"
                    + "|superintendent|headteacher|strategist|evangelist|scrum master|product owner|copywriter)\\b"
                    + "|工程师|经理|总监|主管|分析师|科学家|研究员|程序员|架构师|顾问|护士|医生|教师|讲师|实习生|负责人|设计师|专员|助理",
            Pattern.CASE_INSENSITIVE);

    private Titles() {}

    static boolean isTitle(Cv cv, HeadParts.Part part) {
        return WORDS.matcher(part.text()).find()
                || cv.mentionsIn(part.start(), part.end()).stream()
                        .anyMatch(mention ->
                                mention.isOccupation() && mention.entity().end() <= part.end());
    }
}
