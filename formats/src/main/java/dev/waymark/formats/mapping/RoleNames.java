package dev.waymark.formats.mapping;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names by which files call their columns, in English, German, Ukrainian, Chinese, Latvian, and in
 * the exports of process-mining and product-analytics tools. Best first.
 */
final class RoleNames {
    private static final Map<Role, Map<String, Integer>> RANKS = new EnumMap<>(Role.class);

    static {
        put(
                Role.CUSTOMER,
                """
                case:concept:name, case id, case, customer id, customer, customer no, customer number,
                user id, user, distinct id, person id, profile id, client id, client, visitor id,
                visitor, member id, account id, contact id, patient id, patient, subscriber id,
                fullvisitorid, domain userid, user pseudo id, case key, trace id, trace, case number,
                kunde, kunden id, kunden nr, kundennummer, kunden-nummer, benutzer, benutzer id,
                nutzer, nutzer id, fall, fall id, fallnummer, fall nr, vorgang, vorgangsnummer,
                клієнт, id клієнта, ідентифікатор клієнта, номер клієнта, користувач, id користувача,
                покупець, id покупця, справа, номер справи,
                客户, 客户id, 客户编号, 客户号, 顾客, 顾客id, 用户, 用户id, 用户编号, 会员, 会员id, 案例, 案例id, 案例编号,
                客戶, 客戶id, 使用者, 用戶, 用戶id,
                klients, klienta id, klienta numurs, lietotājs, lietotāja id, pircējs, pircēja id,
                lieta, lietas id, lietas numurs,
                email, e-mail, anonymous id, device id, session id, order id, id
                """);
        put(
                Role.TIME,
                """
                time:timestamp, timestamp, event timestamp, event time, time, datetime, date time,
                occurred at, event datetime, date and time, created at, derived tstamp,
                collector tstamp, original timestamp, server timestamp, client event time,
                complete timestamp, completed at, complete, completion time, end timestamp, end time,
                ts, at, when, event date, date, invoice date, order date,
                zeit, zeitpunkt, zeitstempel, datum und uhrzeit, datum, ereigniszeit, uhrzeit, buchungsdatum,
                час, дата та час, дата і час, дата й час, дата час, мітка часу, час події, дата події, дата,
                时间, 时间戳, 事件时间, 发生时间, 日期时间, 创建时间, 日期, 時間, 時間戳, 發生時間,
                laiks, datums un laiks, laika zīmogs, laikspiedols, notikuma laiks, datums, notikuma datums,
                received at, sent at, start timestamp, start time, start
                """);
        put(
                Role.TYPE,
                """
                concept:name, event name, event, event type, activity, activity name, action,
                action type, step, task, operation, handling, status change, concept name, type, name,
                ereignis, ereignistyp, ereignisart, aktivität, aktion, schritt, tätigkeit, vorgangsschritt,
                подія, тип події, назва події, дія, активність, операція, крок, тип,
                事件, 事件类型, 事件名称, 活动, 活动名称, 动作, 行为, 步骤, 操作, 类型, 事件類型, 活動,
                notikums, notikuma veids, notikuma tips, notikuma nosaukums, darbība, aktivitāte, solis, veids
                """);
        put(
                Role.CHANNEL,
                """
                channel, channel name, touchpoint, contact channel, sales channel, mta channel,
                utm medium, medium, kanal, kontaktkanal, vertriebskanal, канал, канал зв'язку, 渠道, 通路,
                渠道名称, kanāls, saziņas kanāls
                """);
        put(
                Role.VALUE,
                """
                value, amount, revenue, total, price, order value, sum, sales, event value,
                betrag, wert, umsatz, preis, summe, сума, вартість, значення, ціна, дохід,
                金额, 价值, 收入, 价格, 总额, 金額, summa, vērtība, cena, ieņēmumi
                """);
        put(
                Role.SOURCE,
                """
                source, source system, system, origin, data source, quelle, quellsystem, herkunft,
                джерело, система, 来源, 数据来源, 系统, avots, sistēma
                """);
        put(
                Role.ID,
                """
                event id, message id, uuid, insert id, $insert id, identity:id, event uuid, row id,
                ereignis id, ід події, id події, ідентифікатор події, 事件id, 事件编号, notikuma id, id
                """);
        put(
                Role.LIFECYCLE,
                """
                lifecycle:transition, lifecycle, lifecycle transition, transition, registration type,
                transition type, event lifecycle
                """);
    }

    private RoleNames() {}

    private static void put(Role role, String names) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        Arrays.stream(names.split(","))
                .map(RoleNames::plain)
                .forEach(name -> ranks.putIfAbsent(name, ranks.size()));
        RANKS.put(role, ranks);
    }

    /** Place of a name among a role's names, from 0 for the best; −1 if it is none of them. */
    static int rank(Role role, String column) {
        Map<String, Integer> ranks = RANKS.getOrDefault(role, Map.of());
        return ranks.getOrDefault(plain(column), -1);
    }

    /** Whether a name is known for any role. */
    static boolean isKnown(String column) {
        return Arrays.stream(Role.values()).anyMatch(role -> rank(role, column) >= 0);
    }

    /** Lower case, without blanks, and without the marks that tools put between words. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        String lower = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || c == ':' || c == '$' || c == '\'') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
