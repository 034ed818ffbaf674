# Each of these does all of its own set-up: Node (20, 22 or 24), npm and make are all that must be there.
.PHONY: help release check review test clean

RAW ?= raw
REVIEWED ?= reviewed
OUT ?= out
FOLDERS = --raw $(RAW) --reviewed $(REVIEWED) --out $(OUT)
# From 22.18 Node reads TypeScript by itself, and starts sooner without a loader.
LOADER = $(shell node -p 'process.features.typescript ? "" : "--import tsx"')
DEMARCHE = node $(LOADER) pipeline/cli.ts

help: ## What can be typed here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## /\t/'

release: node_modules/.installed ## Turn raw/ and reviewed/ into out/<version>/
	$(DEMARCHE) release $(FOLDERS)
	$(DEMARCHE) formats --out $(OUT)

check: node_modules/.installed ## Print what is wrong or open: findings, the queue, unused and ambiguous aliases
	$(DEMARCHE) check $(FOLDERS)

review: node_modules/.installed ## Open the desk at which a person decides on names and records
	$(DEMARCHE) review $(FOLDERS)

test: node_modules/.installed ## Run the tests
	npx --no-install vitest run

clean: ## Remove what can be made again
	rm -rf build coverage node_modules

node_modules/.installed: package.json package-lock.json
	npm ci --no-audit --no-fund
	@touch $@
