package io.github.careergraph.value;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/**
 * How broad and how deep a person's skills are, counting those at the working level or above whose cluster is known.
 *
 * @param breadth distinct clusters
 * @param depth the deepest cluster's skills, each counting ⅓ at level 3, ⅔ at 4 and 1 at 5
 * @param deepestCluster null when there is none
 */
public record TShape(int breadth, double depth, String deepestCluster, Form form) {

    @Enum("TShapeForm")
    @Description("The outline that breadth and depth of a person's skills draw together.")
    public enum Form {
        @Description("Broad, and deep somewhere.")
        T_SHAPED,
        @Description("Deep, not broad.")
        NARROW,
        @Description("Broad, not deep.")
        FLAT,
        @Description("Neither yet.")
        EMERGING
    }

    static TShape of(List<SkillEvidence> skills, ShapeRule rule) {
        // Sorted, so that of equally deep clusters the first by name is named whatever the order of the skills.
        Map<String, Double> depths = new TreeMap<>();
        for (SkillEvidence skill : skills) {
            if (skill.level() >= SkillEvidence.WORKING_LEVEL && skill.cluster() != null) {
                depths.merge(skill.cluster(), (skill.level() - SkillEvidence.WORKING_LEVEL + 1) / 3.0, Double::sum);
            }
        }
        String deepest = null;
        double depth = 0;
        for (Map.Entry<String, Double> cluster : depths.entrySet()) {
            if (cluster.getValue() > depth + 1e-9) {
                deepest = cluster.getKey();
                depth = cluster.getValue();
            }
        }
        return new TShape(depths.size(), depth, deepest, form(depths.size(), depth, rule));
    }

    private static Form form(int breadth, double depth, ShapeRule rule) {
        boolean broad = breadth >= rule.broad();
        boolean deep = depth >= rule.deep() - 1e-9;
        if (deep) {
            return broad ? Form.T_SHAPED : Form.NARROW;
        }
        return broad ? Form.FLAT : Form.EMERGING;
    }
}
