package io.github.scrapewatch.node.script.api;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What dates of 7.x offered and scripts of 8.x still find: {@code doc['@timestamp'].value.millis}. */
public final class Dates {
    private Dates() {}

    public static long getMillis(ZonedDateTime date) {
        return date.toInstant().toEpochMilli();
    }

    public static long toEpochMilli(ZonedDateTime date) {
        return date.toInstant().toEpochMilli();
    }

    public static DayOfWeek getDayOfWeekEnum(ZonedDateTime date) {
        return date.getDayOfWeek();
    }

    public static int getCenturyOfEra(ZonedDateTime date) {
        return date.get(ChronoField.YEAR_OF_ERA) / 100;
    }

    public static int getEra(ZonedDateTime date) {
        return date.get(ChronoField.ERA);
    }

    public static int getHourOfDay(ZonedDateTime date) {
        return date.getHour();
    }

    public static int getMillisOfDay(ZonedDateTime date) {
        return date.get(ChronoField.MILLI_OF_DAY);
    }

    public static int getMillisOfSecond(ZonedDateTime date) {
        return date.get(ChronoField.MILLI_OF_SECOND);
    }

    public static int getMinuteOfDay(ZonedDateTime date) {
        return date.get(ChronoField.MINUTE_OF_DAY);
    }

    public static int getMinuteOfHour(ZonedDateTime date) {
        return date.getMinute();
    }

    public static int getMonthOfYear(ZonedDateTime date) {
        return date.getMonthValue();
    }

    public static int getSecondOfDay(ZonedDateTime date) {
        return date.get(ChronoField.SECOND_OF_DAY);
    }

    public static int getSecondOfMinute(ZonedDateTime date) {
        return date.getSecond();
    }

    public static int getWeekOfWeekyear(ZonedDateTime date) {
        return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public static int getWeekyear(ZonedDateTime date) {
        return date.get(IsoFields.WEEK_BASED_YEAR);
    }

    public static int getYearOfCentury(ZonedDateTime date) {
        return date.get(ChronoField.YEAR_OF_ERA) % 100;
    }

    public static int getYearOfEra(ZonedDateTime date) {
        return date.get(ChronoField.YEAR_OF_ERA);
    }
}
