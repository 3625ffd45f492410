package org.exolot.database;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class EveryDatabaseExtension implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Arrays.stream(Vendor.values()).map(On::new);
    }

    private record On(Vendor vendor) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return vendor.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Fresh(vendor));
        }
    }

    private static final class Fresh
            implements BeforeClassTemplateInvocationCallback, AfterClassTemplateInvocationCallback, ParameterResolver {
        private final Vendor vendor;
        private @Nullable TestDatabase database;

        Fresh(Vendor vendor) {
            this.vendor = vendor;
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            database = TestDatabase.fresh(vendor);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) throws Exception {
            if (database != null) {
                database.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Objects.requireNonNull(database, "made before the class");
        }
    }
}
