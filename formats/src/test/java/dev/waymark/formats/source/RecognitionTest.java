package dev.waymark.formats.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.formats.json.ResultJson;
import dev.waymark.formats.mapping.Mapping;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

class RecognitionTest {
    private static final String UKRAINIAN =
            """
            клієнт;подія;час
            Олена;Перегляд товару;2024-03-01 10:00
            Богдан;Покупка;2024-03-01 11:00
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251"})
    void recognisesEncodings(String encoding) {
        byte[] bytes = UKRAINIAN.getBytes(Charset.forName(encoding));
        assertThat(Reading.of("події.csv", bytes, Mapping.GUESSED).lines())
                .containsExactly(
                        "Олена 2024-03-01T10:00:00Z Перегляд товару",
                        "Богдан 2024-03-01T11:00:00Z Покупка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void skipsByteOrderMarks(String encoding) {
        byte[] bytes = ("\uFEFF" + UKRAINIAN).getBytes(Charset.forName(encoding));
        assertThat(Reading.of("e.csv", bytes, Mapping.GUESSED).lines())
                .first()
                .isEqualTo("Олена 2024-03-01T10:00:00Z Перегляд товару");
    }

    @Test
    void recognisesChineseAndWesternText() {
        String chinese = "客户编号,事件,时间\n张伟,浏览商品页面,2024-03-01 10:00\n李娜,提交订单,2024-03-01 11:00\n";
        assertThat(
                        Reading.of(
                                        "e.csv",
                                        chinese.getBytes(Charset.forName("GB18030")),
                                        Mapping.GUESSED)
                                .lines())
                .first()
                .isEqualTo("张伟 2024-03-01T10:00:00Z 浏览商品页面");
        String german = "Kunde;Ereignis;Zeitpunkt\nJörg Müller;Rückgabe;01.03.2024 10:00\n";
        assertThat(
                        Reading.of(
                                        "e.csv",
                                        german.getBytes(Charset.forName("windows-1252")),
                                        Mapping.GUESSED)
                                .lines())
                .containsExactly("Jörg Müller 2024-03-01T10:00:00Z Rückgabe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    user_id,event,timestamp | user_id | event | timestamp
                    case:concept:name,concept:name,time:timestamp | case:concept:name | concept:name | time:timestamp
                    start_timestamp,time:timestamp,Activity,concept:name,case:concept:name | case:concept:name | concept:name | time:timestamp
                    Case ID,Activity,Complete Timestamp | Case ID | Activity | Complete Timestamp
                    Kundennummer,Ereignis,Zeitpunkt | Kundennummer | Ereignis | Zeitpunkt
                    ID клієнта,Тип події,Дата та час | ID клієнта | Тип події | Дата та час
                    用户ID,事件,时间戳 | 用户ID | 事件 | 时间戳
                    Klienta ID,Notikums,Datums un laiks | Klienta ID | Notikums | Datums un laiks
                    distinct_id,event,timestamp,uuid | distinct_id | event | timestamp
                    anonymousId,userId,messageId,type,event,originalTimestamp,receivedAt | userId | event | originalTimestamp
                    """)
    void recognisesColumnsByName(String header, String customer, String type, String time) {
        int columns = header.split(",").length;
        StringBuilder rows = new StringBuilder(header).append('\n');
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < columns; i++) {
                String name = header.split(",")[i];
                boolean isTime =
                        name.equals(time) || name.contains("start_") || name.equals("receivedAt");
                rows.append(i == 0 ? "" : ",")
                        .append(isTime ? "2024-03-01T10:00:0" + row + "Z" : "v" + i);
            }
            rows.append('\n');
        }
        Preview preview = Reading.preview("e.csv", rows.toString());
        assertThat(preview.columns())
                .filteredOn(c -> "customer".equals(c.role()))
                .extracting(Preview.Column::name)
                .containsExactly(customer);
        assertThat(preview.columns())
                .filteredOn(c -> "type".equals(c.role()))
                .extracting(Preview.Column::name)
                .containsExactly(type);
        assertThat(preview.columns())
                .filteredOn(c -> "time".equals(c.role()))
                .extracting(Preview.Column::name)
                .containsExactly(time);
    }

    @Test
    void recognisesColumnsWithoutNamesByWhatTheyHold() {
        assertThat(
                        Reading.of(
                                        "e.csv",
                                        """
                                        1709287200,k17,visit
                                        1709287260,k18,visit
                                        1709287320,k19,buy
                                        1709287380,k17,buy
                                        """)
                                .lines())
                .containsExactly(
                        "k17 2024-03-01T10:00:00Z visit",
                        "k18 2024-03-01T10:01:00Z visit",
                        "k19 2024-03-01T10:02:00Z buy",
                        "k17 2024-03-01T10:03:00Z buy");
    }

    @Test
    void ignoresColumnsThatCountTheRows() {
        assertThat(
                        Reading.of(
                                        "e.csv",
                                        """
                                        ,user,event,time
                                        0,u1,a,2024-03-01T10:00:00Z
                                        1,u2,b,2024-03-01T10:00:00Z
                                        """)
                                .lines())
                .containsExactly("u1 2024-03-01T10:00:00Z a", "u2 2024-03-01T10:00:00Z b");
    }

    @Test
    void appliesTheZoneToTimesWithoutOne() {
        assertThat(
                        Reading.of(
                                        "e.csv",
                                        """
                                        user,event,time
                                        u1,a,2024-07-01 10:00
                                        u1,b,2024-01-01 10:00
                                        u1,c,2024-01-01 10:00+00:00
                                        """,
                                        Mapping.GUESSED.withZone("Europe/Riga"))
                                .lines())
                .containsExactly(
                        "u1 2024-07-01T07:00:00Z a",
                        "u1 2024-01-01T08:00:00Z b",
                        "u1 2024-01-01T10:00:00Z c");
    }

    @Test
    void previewsAsTheInterfaceExpects() {
        assertThat(
                        ResultJson.text(
                                Reading.preview(
                                        "e.csv",
                                        """
                                        user;event;time;note
                                        u1;a;01/02/2024;
                                        u2;b;03/04/2024;x
                                        u3;;03/04/2024;x
                                        """)))
                .isEqualTo(
                        """
                        {"format":"csv","encoding":"UTF-8","compression":"none","delimiter":";",\
                        "quote":"\\"","header":true,"zone":"UTC","timeFormat":"dd/MM/yyyy",\
                        "timeFormatAlternatives":["MM/dd/yyyy"],"lifecycle":null,"columns":[\
                        {"index":0,"name":"user","role":"customer","ignored":false,"samples":["u1","u2","u3"]},\
                        {"index":1,"name":"event","role":"type","ignored":false,"samples":["a","b"]},\
                        {"index":2,"name":"time","role":"time","ignored":false,"samples":["01/02/2024","03/04/2024"]},\
                        {"index":3,"name":"note","role":null,"ignored":false,"samples":["x"]}],"rows":[\
                        {"cells":["u1","a","01/02/2024",null]},{"cells":["u2","b","03/04/2024","x"]},\
                        {"cells":["u3",null,"03/04/2024","x"]}],"events":[\
                        {"customer":"u1","time":"2024-02-01T00:00:00Z","type":"a","channel":null},\
                        {"customer":"u2","time":"2024-04-03T00:00:00Z","type":"b","channel":null}],"faults":[\
                        {"line":4,"column":"event","value":null,"expected":"a type of event; the cell is empty","code":"ROW_TYPE_MISSING"}]}\
                        """);
    }

    @Test
    void appliesCorrections() {
        Mapping mapping = Mapping.parse("customer=who,type=\"what, how\",time=when,channel=");
        byte[] bytes =
                "who,\"what, how\",when,channel\n1,a,2024-03-01,web\n"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.of("e.csv", bytes, mapping).lines())
                .containsExactly("1 2024-03-01T00:00:00Z a channel=web");
        assertThat(Reading.of("e.csv", bytes, mapping).events().getFirst().channel()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    customer=nobody | column "nobody" for customer is not in "e.csv". Its columns are "user", "event", "time".
                    customer=user,type=user | column "user" is named for customer and for type. A column has one role.
                    time= | "e.csv" has no column that looks like time. Name it under columns (in the shell: --columns): time=COLUMN. Its columns are "user", "event", "time".
                    who=user | role "who" is not known. Roles are customer, time, type, channel, value, source, id, lifecycle.
                    user | columns "user": "user" has no role. Write ROLE=COLUMN, for example "customer=case_id,time=ts,type=event".
                    time=time,time=event | columns "time=time,time=event" names the role time twice. Name it once.
                    header=maybe | header "maybe" is not known. Give true or false.
                    encoding=klingon | encoding "klingon" is not known. Give one such as UTF-8, UTF-16LE or windows-1251.
                    delimiter=;; | delimiter ";;" is not one character. Give one, for example ";".
                    """)
    void advisesOnWrongCorrections(String columns, String message) {
        byte[] bytes = "user,event,time\n1,a,2024-03-01\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Reading.of("e.csv", bytes, Mapping.parse(columns)))
                .hasMessage(message);
    }

    @Test
    void advisesOnAWrongZone() {
        assertThatThrownBy(
                        () ->
                                Reading.of(
                                        "e.csv",
                                        "user,event,time\n1,a,2024-03-01\n",
                                        Mapping.GUESSED.withZone("Mars/Base")))
                .hasMessage(
                        "zone \"Mars/Base\" is not known. Give one such as Europe/Riga, UTC or"
                                + " +02:00.");
    }
}
