SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# One private server for all tests of a run.
WITH_POSTGRES = $(TARGET_DIR)/debug/with-postgres
.DEFAULT_GOAL := help
.PHONY: help run test portal lint agent fmt bench install tools

TARGET_DIR = $(or $(CARGO_TARGET_DIR),target)
# The pinned toolchain is fetched by rustup; where it cannot be, the one that is here must do.
ifeq ($(shell cargo --version 2>/dev/null),)
export RUSTUP_TOOLCHAIN := stable
endif
# Where a toolchain has two names, cargo and its runners may call the compiler by either, and each change of
# name builds everything again: here it has one.
export RUSTC ?= $(realpath $(shell $(RUSTUP_TOOLCHAIN:%=RUSTUP_TOOLCHAIN=%) rustc --print sysroot)/bin/rustc)
HOST = $(shell $(RUSTC) -vV | sed -n 's/^host: //p')

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: tools portal ## Build and start the product with its demo company (more options: make run ARGS=--help)
	cargo build --workspace --bin regie
	exec $(TARGET_DIR)/debug/regie serve --demo $(ARGS)

test: portal lint ## Check everything: format, lints, examples in the documentation, all tests
	.ci/portal check
	cargo test --doc --workspace
	cargo build --workspace --bin with-postgres
	@if cargo nextest --version >/dev/null 2>&1; then set -x; $(WITH_POSTGRES) cargo nextest run --workspace; \
	else echo "cargo-nextest is missing (make install builds it): cargo test does the same, more slowly" >&2; \
	set -x; $(WITH_POSTGRES) cargo test --workspace --no-fail-fast; fi

portal: tools ## Build the web portal, where it is not built yet
	@.ci/portal

lint: tools ## Check the format and the lints
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings

# Naming the target keeps what runs while building apart, which cannot be static.
agent: tools ## Build the agent as it is put on machines: one file that needs no other
	RUSTFLAGS="-C target-feature=+crt-static" cargo build --profile agent --package regie-agent --target $(HOST)
	install -D $(TARGET_DIR)/$(HOST)/agent/regie-agent $(TARGET_DIR)/agent/regie-agent

fmt: ## Format the code
	cargo fmt --all

bench: tools ## Measure
	cargo run --profile measure -p benches -- $(ARGS)

install: ## Install what this machine lacks, the runner of the tests included
	@.ci/install --with-nextest

# What no build or test can do without; quick when nothing lacks.
tools:
	@.ci/install
