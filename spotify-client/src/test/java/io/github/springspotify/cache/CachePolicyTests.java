package io.github.springspotify.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each row is a case of the section of RFC 9111 or RFC 5861 that it begins with. Fields
 * are separated by "|". The answer is received at 10:00:00 and was asked for at once.
 */
class CachePolicyTests {

	private static final long RECEIVED = Instant.parse("2026-11-21T10:00:00Z").toEpochMilli();

	private static final CacheSettings HEURISTIC = new CacheSettings(10, 1000, 1000, Duration.ofDays(1),
			Duration.ofSeconds(10), true, Map.of(ResourceGroup.ALBUMS, Duration.ofSeconds(77)));

	private final CachePolicy policy = new CachePolicy(CacheSettings.DEFAULT);

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			§3 status is final and understood,                200, Cache-Control: max-age=60,                true
			§3 204 is understood,                             204, Cache-Control: max-age=60,                true
			§3 206 is not understood,                         206, Cache-Control: max-age=60,                false
			§3 errors are exceptions,                         404, Cache-Control: max-age=60,                false
			§3 neither lifetime nor validator,                200, Content-Type: application/json,           false
			§3 validator is enough,                           200, ETag: "1",                                true
			§3 date of modification is enough,                200, 'Last-Modified: Sat, 21 Nov 2026 09:00:00 GMT', true
			§3 max-age=0 without validator,                   200, Cache-Control: max-age=0,                 false
			§5.2.2.5 no-store,                                200, 'Cache-Control: no-store, max-age=60',    false
			§5.2.2.5 in any case,                             200, 'Cache-Control: max-age=60, No-Store',    false
			§5.2.2.5 beside a validator,                      200, Cache-Control: no-store|ETag: "1",        false
			§5.2.2.7 private,                                 200, 'Cache-Control: private, max-age=60',     true
			""")
	void keeps(String name, int status, String fields, boolean kept) {
		assertThat(this.policy.lifetime(Directives.NONE, answer(status, fields), null) != null).isEqualTo(kept);
	}

	@Test
	void keepsNothingWhenTheRequestForbidsIt() {
		assertThat(this.policy.lifetime(Directives.parse(List.of("no-store")), answer(200, "Cache-Control: max-age=60"),
				null))
			.isNull();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(
			textBlock = """
					§4.2.1 max-age,                        Cache-Control: max-age=60, 60
					§4.2.1 max-age before Expires,         'Cache-Control: max-age=60|Expires: Sat, 21 Nov 2026 11:00:00 GMT', 60
					§4.2.1 Expires minus Date,             'Expires: Sat, 21 Nov 2026 10:01:00 GMT|Date: Sat, 21 Nov 2026 09:59:30 GMT', 90
					§4.2.1 Expires without Date,           'Expires: Sat, 21 Nov 2026 10:01:00 GMT', 60
					§4.2.1 the shorter of two,             'Cache-Control: max-age=60, max-age=30', 30
					§4.2.1 in two fields,                  'Cache-Control: max-age=30|Cache-Control: max-age=60', 30
					§4.2.1 what is no number is stale,     Cache-Control: max-age=1h|ETag: "1", 0
					§4.2.1 what is negative is stale,      Cache-Control: max-age=-1|ETag: "1", 0
					§4.2.2 no heuristic unless wanted,     'Last-Modified: Sat, 21 Nov 2026 09:00:00 GMT', 0
					§5.2.2.10 s-maxage is for shared ones, 'Cache-Control: s-maxage=90, max-age=60', 60
					§5.3 Expires that is no date,          Expires: 0|ETag: "1", 0
					§5.3 two of them,                      'Expires: Sat, 21 Nov 2026 11:00:00 GMT|Expires: Sat, 21 Nov 2026 11:00:00 GMT|ETag: "1"', 0
					§1.2.2 more than can be counted,       Cache-Control: max-age=99999999999999999999, 2147483647
					""")
	void isFreshFor(String name, String fields, long seconds) {
		assertThat(lifetime(fields).fresh()).isEqualTo(seconds * 1000);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			§4.2.2 a tenth of the time since it was modified, 'Last-Modified: Sat, 21 Nov 2026 09:00:00 GMT', , 360
			§4.2.2 own lifetime goes first,                   'Last-Modified: Sat, 21 Nov 2026 09:00:00 GMT', ALBUMS, 77
			§4.2.1 what Spotify says goes first,              Cache-Control: max-age=60,                     ALBUMS, 60
			§4.2.1 even if it says none,                      Cache-Control: max-age=0|ETag: "1",            ALBUMS, 0
			""")
	void isFreshWithoutWordsOfSpotify(String name, String fields, @Nullable ResourceGroup group, long seconds) {
		Lifetime lifetime = new CachePolicy(HEURISTIC).lifetime(Directives.NONE, answer(200, fields), group);
		assertThat(lifetime.fresh()).isEqualTo(seconds * 1000);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			§4.2.3 new,                                  Cache-Control: max-age=60, 0, 0
			§4.2.3 Age,                                  Age: 20, 0, 20
			§4.2.3 Age and the time to send it,          Age: 20, 3, 23
			§4.2.3 Date,                                 'Date: Sat, 21 Nov 2026 09:59:50 GMT', 0, 10
			§4.2.3 the larger of both,                   'Age: 20|Date: Sat, 21 Nov 2026 09:59:50 GMT', 0, 20
			§4.2.3 clock of Spotify is ahead,            'Date: Sat, 21 Nov 2026 10:00:50 GMT', 0, 0
			§5.1 first of several,                       'Age: 20, 30', 0, 20
			§5.1 what is no number is ignored,           Age: old, 0, 0
			§5.1 what is negative is ignored,            Age: -20, 0, 0
			""")
	void isOld(String name, String fields, int delay, long seconds) {
		Answer answer = new Answer(200, headers(fields + "|ETag: \"1\""), RECEIVED - delay * 1000, RECEIVED);
		assertThat(this.policy.lifetime(Directives.NONE, answer, null).age(RECEIVED)).isEqualTo(seconds * 1000);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(
			textBlock = """
					§4.2 fresh,                                   max-age=60, '', 59, FRESH
					§4.2 stale as soon as the age is the lifetime,max-age=60, '', 60, CONFIRM
					§5.2.2.4 no-cache,                            'max-age=60, no-cache', '', 0, CONFIRM
					§5.2.2.4 with fields named,                   'max-age=60, no-cache="Set-Cookie"', '', 0, CONFIRM
					§5.2.1.1 max-age of the request,              max-age=60, max-age=10, 10, FRESH
					§5.2.1.1 older than the request takes,        max-age=60, max-age=10, 11, CONFIRM
					§5.2.1.3 min-fresh,                           max-age=60, min-fresh=10, 49, FRESH
					§5.2.1.3 not fresh for as long,               max-age=60, min-fresh=10, 50, CONFIRM
					§5.2.1.2 max-stale,                           max-age=60, max-stale=10, 70, STALE
					§5.2.1.2 staler than the request takes,       max-age=60, max-stale=10, 71, CONFIRM
					§5.2.1.2 any staleness,                       max-age=60, max-stale, 9999, STALE
					§5.2.2.2 must-revalidate is stronger,         'max-age=60, must-revalidate', max-stale, 61, CONFIRM
					§5.2.2.2 fresh all the same,                  'max-age=60, must-revalidate', '', 59, FRESH
					§5.2.1.4 no-cache of the request,             max-age=60, no-cache, 0, CONFIRM
					RFC 5861 §3 stale-while-revalidate,           'max-age=60, stale-while-revalidate=10', '', 69, WHILE_REVALIDATING
					RFC 5861 §3 its end,                          'max-age=60, stale-while-revalidate=10', '', 70, CONFIRM
					RFC 5861 §3 must-revalidate is stronger,      'max-age=60, stale-while-revalidate=10, must-revalidate', '', 61, CONFIRM
					RFC 5861 §3 max-age of the request is too,    'max-age=60, stale-while-revalidate=10', max-age=9, 61, CONFIRM
					""")
	void mayBeUsed(String name, String response, String request, long age, CachePolicy.Use use) {
		Lifetime lifetime = lifetime("Cache-Control: " + response);
		assertThat(CachePolicy.use(lifetime, Directives.parse(List.of(request)), RECEIVED + age * 1000)).isEqualTo(use);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(textBlock = """
			RFC 5861 §4 as long as is set,               max-age=60, '', , 3659, true
			RFC 5861 §4 and no longer,                   max-age=60, '', , 3660, false
			RFC 5861 §4 Spotify's own bound,             'max-age=60, stale-if-error=10', '', , 69, true
			RFC 5861 §4 and no longer than that,         'max-age=60, stale-if-error=10', '', , 70, false
			RFC 5861 §4 the request's own bound,         max-age=60, stale-if-error=10, , 70, false
			§4.2.4 must-revalidate,                      'max-age=60, must-revalidate', '', , 61, false
			§4.2.4 no-cache,                             'max-age=60, no-cache', '', , 1, false
			§5.2.1.4 no-cache of the request,            max-age=60, no-cache, , 1, false
			what is playing is not shown when it is old, max-age=60, '', PLAYER, 61, false
			""")
	void mayBeUsedOnError(String name, String response, String request, @Nullable ResourceGroup group, long age,
			boolean usable) {
		Lifetime lifetime = this.policy.lifetime(Directives.NONE, answer(200, "Cache-Control: " + response), group);
		assertThat(CachePolicy.isUsableOnError(lifetime, Directives.parse(List.of(request)), RECEIVED + age * 1000))
			.isEqualTo(usable);
	}

	private Lifetime lifetime(String fields) {
		return this.policy.lifetime(Directives.NONE, answer(200, fields), null);
	}

	private static Answer answer(int status, String fields) {
		return new Answer(status, headers(fields), RECEIVED, RECEIVED);
	}

	private static HttpHeaders headers(String fields) {
		HttpHeaders headers = new HttpHeaders();
		for (String field : fields.split("\\|")) {
			String[] parts = field.split(": ", 2);
			headers.add(parts[0], parts[1]);
		}
		return headers;
	}

}
