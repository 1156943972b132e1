package io.github.springspotify.autoconfigure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

@AnalyzeClasses(packages = "io.github.springspotify", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	void autoConfigurationsAreNotApi(JavaClasses all) {
		ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.because("Boot has to name them, and nobody has to extend them")
			.check(all);
	}

	@ArchTest
	void beanMethodsAreNotApi(JavaClasses all) {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.should()
			.bePackagePrivate()
			.because("applications inject beans and do not call their factory methods")
			.check(all);
	}

	@ArchTest
	void postProcessorsAreStatic(JavaClasses all) {
		ArchRuleDefinition.methods()
			.that()
			.areAnnotatedWith(Bean.class)
			.and()
			.haveRawReturnType(JavaClass.Predicates.assignableTo(BeanPostProcessor.class))
			.should()
			.beStatic()
			.because("a post-processor must not make its configuration early")
			.check(all);
	}

	@ArchTest
	void conditionsAndAnalyzersArePackagePrivate(JavaClasses all) {
		ArchRuleDefinition.classes()
			.that()
			.areAssignableTo(Condition.class)
			.or()
			.areAssignableTo(FailureAnalyzer.class)
			.and()
			.resideInAPackage("..autoconfigure..")
			.should()
			.bePackagePrivate()
			.because("they are found by Boot, not named by applications")
			.check(all);
	}

	@ArchTest
	void packagesAreFreeOfCycles(JavaClasses all) {
		SlicesRuleDefinition.slices()
			.matching("io.github.springspotify.(**)")
			.should()
			.beFreeOfCycles()
			.because("each package can be understood from those it knows")
			.check(all);
	}

	@ArchTest
	void oauth2KnowsNoAutoConfiguration(JavaClasses all) {
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage("io.github.springspotify.oauth2..")
			.should()
			.onlyDependOnClassesThat()
			.resideOutsideOfPackage("..autoconfigure..")
			.because("it can be used by hand")
			.check(all);
	}

}
