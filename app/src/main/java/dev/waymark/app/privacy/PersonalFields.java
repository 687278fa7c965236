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
    private static final Pattern CARD = Pattern.compile("[3-6]([ -]?[0-9]){13,18}");
    private static final Pattern IBAN =
            Pattern.compile("[A-Z]{2}[0-9]{2}( ?[A-Z0-9]{4}){2,7}( ?[A-Z0-9]{1,4})?");
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

    /**
     * What a value looks like: {@code email}, {@code phone}, {@code network}, {@code card} (a
     * number of a payment card whose check digit is right) or {@code iban}; empty if none.
     */
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
        if (NETWORK.matcher(text).matches()) {
            return Optional.of("network");
        }
        if (CARD.matcher(text).matches() && hasCheckDigit(text)) {
            return Optional.of("card");
        }
        return IBAN.matcher(text).matches() && hasCheckNumber(text)
                ? Optional.of("iban")
                : Optional.empty();
    }

    /** The rule of ISO 13616: the account number, read as a number, is 1 modulo 97. */
    private static boolean hasCheckNumber(String iban) {
        String plain = iban.replace(" ", "");
        int rest = 0;
        for (int i = 0; i < plain.length(); i++) {
            int digit = Character.digit(plain.charAt((i + 4) % plain.length()), 36);
            rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
        }
        return rest == 1;
    }

    /** The rule of Luhn, over the digits alone. */
    private static boolean hasCheckDigit(String number) {
        int sum = 0;
        int place = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) {
                int weighed = place++ % 2 == 0 ? digit : digit * 2;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
        }
        return sum % 10 == 0;
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
