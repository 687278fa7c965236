package dev.waymark.app.privacy;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by rules which properties of events say who somebody is. Rules know names in English and
 * what e-mail addresses, phone numbers and network addresses look like; they can miss, so nothing
 * may count on them alone.
 */
public final class PersonalFields {
    private static final Set<String> WORDS =
            Set.of(
                    "email",
                    "mail",
                    "phone",
                    "telephone",
                    "mobile",
                    "msisdn",
                    "fax",
                    "firstname",
                    "lastname",
                    "surname",
                    "fullname",
                    "username",
                    "login",
                    "nickname",
                    "birthday",
                    "birthdate",
                    "dob",
                    "ssn",
                    "passport",
                    "iban",
                    "address",
                    "street",
                    "postcode",
                    "postalcode",
                    "zip",
                    "zipcode",
                    "ip",
                    "ipaddress",
                    "latitude",
                    "longitude",
                    "lat",
                    "lng",
                    "lon",
                    "avatar",
                    "deviceid",
                    "advertisingid",
                    "idfa",
                    "userid",
                    "anonymousid",
                    "previousid",
                    "customerid",
                    "contactid",
                    "crmid",
                    "personid");
    private static final Set<String> WHOLE =
            Set.of("name", "first", "last", "customername", "contactname", "personname", "gender");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[0-9][0-9 ()./-]{6,18}");
    private static final Pattern NETWORK =
            Pattern.compile(
                    "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{0,4}){3,7}");

    private PersonalFields() {}

    /** Whether a property's name says that its values are personal. */
    public static boolean isPersonal(String property) {
        String last = property.substring(property.lastIndexOf('.') + 1);
        String parted =
                last.replaceAll("(\\p{javaLowerCase})(\\p{javaUpperCase})", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("e[-_ ]mail", "email");
        String joined = parted.replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> words =
                Arrays.stream(parted.split("[^\\p{L}\\p{N}]+")).collect(Collectors.toSet());
        return WHOLE.contains(joined)
                || WORDS.contains(joined)
                || words.stream().anyMatch(WORDS::contains);
    }

    /** What a value looks like: {@code email}, {@code phone}, {@code network}; empty if none. */
    public static Optional<String> kind(@Nullable String value) {
        if (value == null || value.length() > 320) {
            return Optional.empty();
        }
        String text = value.strip();
        if (EMAIL.matcher(text).matches()) {
            return Optional.of("email");
        }
        if (PHONE.matcher(text).matches()) {
            return Optional.of("phone");
        }
        return NETWORK.matcher(text).matches() ? Optional.of("network") : Optional.empty();
    }

    /**
     * A value as an example may show it: as it is, or its first character and three dots if its
     * name or its look says that it is personal.
     */
    public static String masked(String property, String value) {
        return isPersonal(property) || kind(value).isPresent()
                ? value.substring(0, value.offsetByCodePoints(0, 1)) + "…"
                : value;
    }
}
