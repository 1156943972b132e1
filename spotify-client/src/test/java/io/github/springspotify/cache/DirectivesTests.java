package io.github.springspotify.cache;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * RFC 9110 §5.6, RFC 9111 §5.2.
 */
class DirectivesTests {

	@ParameterizedTest(name = "[{0}]")
	@CsvSource(quoteCharacter = '`', delimiter = ';', textBlock = """
			max-age=60                        ; 60
			MAX-AGE=60                        ; 60
			max-age="60"                      ; 60
			max-age="6\\0"                    ; 60
			max-age=0060                      ; 60
			,, max-age=60 ,,                  ; 60
			public,max-age=60,immutable       ; 60
			a="x, max-age=1", max-age=60      ; 60
			max-age=60, a="x, max-age=1"      ; 60
			a="\\", max-age=1", max-age=60    ; 60
			a="open, max-age=60               ; 60
			max-age='60'                      ; 0
			max-age=6.5                       ; 0
			max-age=                          ;
			max-age =60                       ;
			max-age= 60                       ;
			x max-age=60                      ;
			max-age                           ; 0
			""")
	void readsTime(String field, @Nullable Long seconds) {
		assertThat(Directives.parse(List.of(field)).millis("max-age"))
			.isEqualTo((seconds != null) ? seconds * 1000 : null);
	}

	@Test
	void survivesManyQuotes() {
		assertThat(Directives.parse(List.of("\"".repeat(8191) + ", max-age=60")).has("max-age")).isTrue();
		assertThat(Directives.parse(List.of("a=\"" + "\\\\,".repeat(8000) + "\", max-age=60")).has("max-age")).isTrue();
	}

	@Test
	void fieldsAddUp() {
		Directives directives = Directives.parse(List.of("public", "no-cache=\"a, b\", max-age=1"));
		assertThat(directives.has("public")).isTrue();
		assertThat(directives.argument("no-cache")).isEqualTo("a, b");
		assertThat(directives.millis("max-age")).isEqualTo(1000);
		assertThat(directives.has("private")).isFalse();
	}

}
