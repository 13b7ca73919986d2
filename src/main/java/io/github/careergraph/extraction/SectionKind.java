package io.github.careergraph.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of a CV, and the headings that begin them in English and Chinese. */
public enum SectionKind {
    SUMMARY("""
            summary, profile, about, about me, professional summary, career summary, executive summary,
            personal statement, objective, career objective, overview,
            个人简介, 自我评价, 个人评价, 个人总结, 求职意向, 个人概述, 关于我, 个人优势
            """),
    EXPERIENCE("""
            experience, work experience, professional experience, employment, employment history,
            work history, career history, relevant experience, clinical experience, positions held,
            工作经历, 工作经验, 职业经历, 实习经历, 从业经历, 任职经历
            """),
    EDUCATION("""
            education, education and training, academic background, academic qualifications,
            qualifications, academic history, studies,
            教育背景, 教育经历, 学历, 教育, 学习经历
            """),
    SKILLS("""
            skills, technical skills, key skills, core skills, core competencies, competencies,
            professional skills, skills and tools, skills & tools, skills and technologies, technologies,
            technology, tech stack, technical stack, tools, tools and technologies, expertise,
            areas of expertise, technical proficiencies, programming languages, frameworks, databases,
            soft skills, it skills, computer skills, skill set, stack, what i work with, what i know, methods,
            methods and tools,
            技能, 专业技能, 技术栈, 技能清单, 个人技能, 核心技能, 掌握技能, 技术能力, 专业能力, 技能特长,
            编程语言, 工具
            """),
    PROJECTS("""
            projects, selected projects, personal projects, side projects, key projects, open source,
            open-source projects, open source projects, open source contributions,
            open-source contributions, open-source work, open source work,
            项目经历, 项目经验, 项目, 开源项目, 个人项目, 开源贡献, 主要项目
            """),
    PUBLICATIONS("""
            publications, papers, selected publications, articles, blog posts, writing, writings, blog, posts,
            publications and posts, media,
            论文, 发表论文, 学术论文, 出版物, 发表文章, 博客, 文章, 学术成果
            """),
    TALKS("""
            talks, speaking, presentations, talks and workshops, conference talks, public speaking,
            invited talks, talks & workshops, workshops, talks and presentations, conferences,
            演讲, 演讲与分享, 技术分享, 会议报告, 分享
            """),
    CERTIFICATES("""
            certificates, certifications, certification, licenses, licences, licenses and certifications,
            licences and certifications, certificates and courses, courses, courses and certificates,
            training, professional development,
            证书, 资格证书, 认证, 培训, 培训经历, 职业资格, 证书与培训
            """),
    LANGUAGES("""
            languages, language skills, spoken languages,
            语言, 语言能力, 外语, 语言技能
            """),
    VOLUNTEERING("""
            volunteering, volunteer experience, volunteer work, community, community involvement,
            voluntary work, mentoring, social engagement,
            志愿者, 志愿经历, 志愿者经历, 社会实践, 社区活动
            """),
    AWARDS("""
            awards, honors, honours, awards and honours, awards and honors, honors and awards,
            achievements,
            获奖, 获奖情况, 荣誉, 荣誉奖项, 奖项, 获奖经历
            """),
    INTERESTS("""
            interests, hobbies, hobbies and interests, interests and hobbies, personal interests,
            兴趣, 兴趣爱好, 爱好
            """),
    REFERENCES("""
            references, referees,
            推荐人, 证明人
            """),
    CONTACT("""
            contact, contact details, personal details, personal information,
            联系方式, 个人信息, 基本信息
            """),
    /** What no other part holds; its heading ends the part before it. */
    OTHER("""
            memberships, professional memberships, affiliations, professional affiliations, patents,
            additional information, other, miscellaneous, other information, further information,
            其他, 其他信息, 附加信息
            """);

    private static final Map<String, SectionKind> BY_HEADING = new HashMap<>();

    /** "Talks and writing": headings of two parts, of which the first counts. */
    private static final Pattern AND = Pattern.compile(" and | & |, |/| \\+ ");
    /** "Selected projects": words that do not change what a heading says. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:selected|relevant|professional|additional|other|recent|key|main|my|further|personal|previous) ");

    static {
        for (SectionKind kind : values()) {
            for (String heading : kind.headings) {
                BY_HEADING.put(heading, kind);
            }
        }
    }

    private static final Set<String> SKILLS_TOO = Set.of(
            "public speaking",
            "speaking",
            "presentations",
            "writing",
            "mentoring",
            "training",
            "databases",
            "frameworks",
            "open source",
            "programming languages",
            "languages",
            "community");

    private final String[] headings;

    SectionKind(String headings) {
        this.headings = headings.strip().split(",\\s");
    }

    /** The part that a line begins, if the line is nothing but a heading. */
    public static Optional<SectionKind> ofHeading(String line) {
        return line.length() > 60 ? Optional.empty() : Optional.ofNullable(ofWords(bare(line)));
    }

    private static SectionKind ofWords(String words) {
        SectionKind known = BY_HEADING.get(words);
        if (known == null && BEFORE.matcher(words).find()) {
            known = BY_HEADING.get(BEFORE.matcher(words).replaceFirst(""));
        }
        if (known != null) {
            return known;
        }
        String[] parts = AND.split(words);
        return parts.length == 2 && BY_HEADING.containsKey(parts[1]) ? ofWords(parts[0]) : null;
    }

    /** Whether a heading is the name of a skill as well. */
    static boolean isSkillToo(String heading) {
        return SKILLS_TOO.contains(bare(heading));
    }

    /** The part that the words before a colon name, as in {@code Skills: Go, R, C}. */
    static Optional<SectionKind> ofLabel(String line) {
        int colon = indexOfColon(line);
        return colon < 0 ? Optional.empty() : ofHeading(line.substring(0, colon));
    }

    /** The offset of the colon after a label of at most 40 characters, or -1. */
    static int indexOfColon(String line) {
        for (int i = 0; i < Math.min(line.length(), 40); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                return i;
            }
        }
        return -1;
    }

    private static String bare(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && !Character.isLetter(line.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetter(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT).replaceAll("\\s{1,10}", " ");
    }
}
