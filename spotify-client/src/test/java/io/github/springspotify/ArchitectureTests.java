package io.github.springspotify;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Publisher;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {

	private static final String ROOT = "io.github.springspotify";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("spotify-test"))
		.importPackages(ROOT);

	@Test
	void packagesAreFreeOfCycles() {
		check(SlicesRuleDefinition.slices()
			.matching(ROOT + ".(*)..")
			.should()
			.beFreeOfCycles()
			.because("a package that needs its user cannot be understood on its own"));
	}

	@ParameterizedTest
	@CsvSource({ "model, ''", "endpoint, ''", "error, endpoint", "token, 'endpoint error'",
			"operations, 'endpoint error model'", "ratelimit, ''", "observation, 'endpoint error'",
			"exchange, 'endpoint error observation ratelimit token'", "paging, 'error model'",
			"cache, 'endpoint error exchange model observation token'" })
	void packageKnowsOnly(String name, String others) {
		DescribedPredicate<JavaClass> allowed = JavaClass.Predicates.resideInAPackage(ROOT + "." + name);
		for (String other : others.isEmpty() ? new String[0] : others.split(" ")) {
			allowed = allowed.or(JavaClass.Predicates.resideInAPackage(ROOT + "." + other));
		}
		check(ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(ROOT + "." + name)
			.should()
			.dependOnClassesThat(
					JavaClass.Predicates.resideInAPackage(ROOT + "..").and(DescribedPredicate.not(allowed)))
			.because("only the root package puts the parts together"));
	}

	@Test
	void rulesCoverEveryPackage() {
		Set<String> packages = new TreeSet<>();
		CLASSES.forEach((type) -> packages.add(type.getPackageName()));
		assertThat(packages).containsExactly(ROOT, ROOT + ".cache", ROOT + ".endpoint", ROOT + ".error",
				ROOT + ".exchange", ROOT + ".model", ROOT + ".observation", ROOT + ".operations", ROOT + ".paging",
				ROOT + ".ratelimit", ROOT + ".token");
	}

	@Test
	void reactiveOperationsReturnOnlyPublishers() {
		check(ArchRuleDefinition.methods()
			.that()
			.areDeclaredInClassesThat()
			.haveSimpleNameStartingWith("Reactive")
			.and()
			.areDeclaredInClassesThat()
			.haveSimpleNameEndingWith("Operations")
			.should()
			.haveRawReturnType(JavaClass.Predicates.assignableTo(Publisher.class))
			.because("a caller on an event loop must be able to call every method"));
	}

	@Test
	void onlyTheBlockingTwinBlocks() {
		DescribedPredicate<JavaMethodCall> blocking = DescribedPredicate.describe("block",
				(call) -> call.getTargetOwner().getPackageName().startsWith("reactor.core.publisher")
						&& (call.getName().startsWith("block")
								|| Set.of("toFuture", "toStream", "toIterable").contains(call.getName())));
		check(ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveSimpleName("BlockingProxy")
			.and()
			.doNotHaveSimpleName("ViewExchangeAdapter")
			.and()
			.doNotHaveSimpleName("OwnConnector")
			.and()
			.doNotHaveFullyQualifiedName(ROOT + ".OwnConnector$Pool")
			.should()
			.callMethodWhere(blocking)
			.because("a stage that waits holds up every call on its event loop"));
	}

	@Test
	void logsThroughSlf4jOnly() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
		check(ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.commons.logging..")
			.because("applications configure one logging interface"));
	}

	@Test
	void nothingHereDependsOnSpringBootOrSecurity() {
		check(ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.boot..", "org.springframework.security..")
			.because("the library is usable without either"));
	}

	@Test
	void everyPackageIsNullMarked() throws Exception {
		Set<String> packages = new TreeSet<>();
		CLASSES.forEach((type) -> packages.add(type.getPackageName()));
		for (String name : packages) {
			assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)).as(name).isTrue();
		}
	}

	private static void check(ArchRule rule) {
		rule.check(CLASSES);
	}

}
