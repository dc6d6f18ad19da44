package io.github.playrange.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which media types a client wants, and how much.
 *
 * <p>A member that cannot be read is no member. Parameters of a media type other than its weight are not looked at.
 *
 * @param members in the order of the field
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1">RFC 9110, section 12.5.1</a>
 */
record AcceptField(List<Member> members) {

    private static final String ANY = "*/*";

    private static final Member NOTHING = new Member("", 0);

    /**
     * A media range and its weight.
     *
     * @param range in lower case, such as {@code text/*}
     * @param weight from 0 to 1
     */
    private record Member(String range, double weight) {

        /** How closely the range fits a media type; 0 if it does not. */
        int closeness(String mediaType) {
            if (range.equals(mediaType)) {
                return 3;
            }
            if (range.equals(mediaType.substring(0, mediaType.indexOf('/') + 1) + "*")) {
                return 2;
            }
            return range.equals(ANY) ? 1 : 0;
        }
    }

    /** Reads the lines of the field; of no line, everything is wanted. */
    static AcceptField parse(List<String> lines) {
        List<Member> members = new ArrayList<>();
        for (String line : lines) {
            for (String member : line.split(",", -1)) {
                read(member, members);
            }
        }
        return new AcceptField(lines.isEmpty() ? List.of(new Member(ANY, 1)) : members);
    }

    private static void read(String text, List<Member> members) {
        String[] parts = text.split(";", -1);
        double weight = 1;
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("q=")) {
                if (!parameter.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
                    return;
                }
                weight = Double.parseDouble(parameter.substring(2));
            }
        }
        members.add(new Member(parts[0].strip().toLowerCase(Locale.ROOT), weight));
    }

    /** Whether the client would rather have one type than another: wants it more, or as much and names it more closely. */
    boolean prefers(String mediaType, String toAnother) {
        Member member = closest(mediaType);
        Member other = closest(toAnother);
        return member.weight() > other.weight()
                || (member.weight() == other.weight()
                        && member.weight() > 0
                        && member.closeness(mediaType) > other.closeness(toAnother));
    }

    private Member closest(String mediaType) {
        Member closest = NOTHING;
        for (Member member : members) {
            if (member.closeness(mediaType) > closest.closeness(mediaType)) {
                closest = member;
            }
        }
        return closest;
    }
}
